package fishandchips.cabinetrecovery;

import fishandchips.cabinet.HotCabinet;
import fishandchips.cabinet.HotCabinet.Step;
import fishandchips.cabinet.RecordSource;
import fishandchips.contract.CookRequest;
import fishandchips.contract.KitchenPart;
import fishandchips.contract.OrderEvent.OrderCooked;
import fishandchips.contract.OrderEvent.OrderPlaced;
import fishandchips.contract.OrderReady;
import fishandchips.contract.OrderStep;
import fishandchips.station.Received;
import fishandchips.station.isolation.GiveBack;

/** Gives up an order in the hot cabinet: the portions that it has there go back onto the shelf. */
class ReturnPortions implements GiveBack {

    private final HotCabinet cabinet;

    ReturnPortions(HotCabinet cabinet) {
        this.cabinet = cabinet;
    }

    @Override
    public void portionsOf(Received<? extends OrderStep> record) {
        switch (record.event()) {
            case OrderPlaced _ -> giveUp(record, Step.TAKE_FROM_SHELF);
            case CookRequest _ -> giveUp(record, Step.COOK);
            case OrderCooked _ -> giveUp(record, Step.COLLECT);
            case KitchenPart _, OrderReady _ -> {} // its portions have left the cabinet
        }
    }

    private void giveUp(Received<? extends OrderStep> record, Step step) {
        cabinet.giveUp(record.event().orderId(), new RecordSource(record.partition(), record.offset()), step);
    }
}
