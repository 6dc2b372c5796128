package fishandchips.stage.picture;

import fishandchips.contract.ShopNames;
import fishandchips.contract.Topics;
import fishandchips.picture.view.Picture;
import fishandchips.stage.picture.OrderLine.Step;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The lines of the latest orders that the cooks were asked for.
 *
 * <p>No record says that a cook begins. It is inferred: a cook works on all requests that it finds in its partitions as one batch, and on
 * those that come meanwhile in the next one.
 */
final class CookLines {

    private record Request(OrderLine line, int partition) {

        boolean isAt(Step step) {
            return line.step() == step;
        }

        Request at(Step step) {
            return new Request(line.at(step), partition);
        }
    }

    private final Map<UUID, Request> requests = OrderLines.latest();

    /** A preparer asks for an order. Returns the lines that have changed. */
    List<String> request(UUID orderId, OrderLine order, int partition) {
        return requests.containsKey(orderId)
                ? List.of()
                : change(orderId, new Request(order.at(Step.REQUESTED), partition));
    }

    /** A cook is through with an order. */
    List<String> finish(UUID orderId, OrderLine order, int partition) {
        var known = requests.get(orderId);
        return known != null && known.isAt(Step.COOKED)
                ? List.of()
                : change(orderId, new Request(order.at(Step.COOKED), partition));
    }

    /** Cooks that have no batch begin with what waits in their partitions; what a cook leaves behind waits again. */
    List<String> begin(List<Picture.Station> stations) {
        var changed = new ArrayList<String>();
        var held = stations.stream()
                .filter(station -> station.kind().equals(ShopNames.COOK) && station.state() != Picture.State.SILENT)
                .map(cook -> cook.holds().getOrDefault(Topics.COOK_REQUESTS.name(), List.of()))
                .toList();
        requests.replaceAll((_, request) -> request.isAt(Step.COOKING)
                        && held.stream().noneMatch(partitions -> partitions.contains(request.partition()))
                ? request.at(Step.REQUESTED)
                : request);
        held.stream().filter(this::isFree).forEach(partitions -> changed.addAll(beginBatch(partitions)));
        return changed;
    }

    private boolean isFree(Collection<Integer> partitions) {
        return requests.values().stream()
                .noneMatch(request -> request.isAt(Step.COOKING) && partitions.contains(request.partition()));
    }

    private List<String> beginBatch(Collection<Integer> partitions) {
        var changed = new ArrayList<String>();
        requests.replaceAll((_, request) -> {
            if (!request.isAt(Step.REQUESTED) || !partitions.contains(request.partition())) {
                return request;
            }
            var begun = request.at(Step.COOKING);
            changed.add(begun.line().text());
            return begun;
        });
        return changed;
    }

    private List<String> change(UUID orderId, Request request) {
        requests.put(orderId, request);
        return List.of(request.line().text());
    }

    List<OrderLine> lines() {
        return OrderLine.around(requests.values().stream().map(Request::line).toList(), OrderLines.SHOWN);
    }
}
