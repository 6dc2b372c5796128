package fishandchips.shop.place;

import fishandchips.shop.BackRoom;
import fishandchips.shop.groups.Groups;

/** The inside of an open shop: the stations, and the back room behind them. Safe for any number of threads. */
public interface Interior {

    /** Who stands where now. Looking again tells what has changed. */
    FloorPlan look() throws Exception;

    /** How to reach what stands behind the stations. */
    BackRoom backRoom() throws Exception;

    /** Kafka's groups, with their members named as the stations are. Whoever asks closes it. */
    Groups groups() throws Exception;
}
