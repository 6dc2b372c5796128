package fishandchips.cabinet.redis;

import fishandchips.cabinet.CabinetLevels;
import fishandchips.cabinet.HotCabinet;
import fishandchips.cabinet.RecordSource;
import fishandchips.contract.Portions;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The hot cabinet in Redis, shared by all preparers and cooks of a shop.
 *
 * <p>Connects when it is first asked, so a station starts while Redis is away, and goes on when it is back. What the
 * cabinet remembers is as durable as Redis makes it.
 */
public final class RedisHotCabinet implements HotCabinet, AutoCloseable {

    private final CabinetRedis redis;
    private final Take take;
    private final Claim claim;
    private final SetAside setAside;
    private final CookAtOnce cookAtOnce;
    private final FillShelf fillShelf;
    private final GiveUp giveUp;
    private final Settled settled;
    private final Levels levels;

    public RedisHotCabinet(CabinetSettings settings) {
        redis = new CabinetRedis(settings);
        take = new Take(redis);
        claim = new Claim(redis);
        setAside = new SetAside(redis);
        cookAtOnce = new CookAtOnce(redis);
        fillShelf = new FillShelf(redis);
        giveUp = new GiveUp(redis);
        settled = new Settled(redis);
        levels = new Levels(redis);
    }

    @Override
    public List<TakeResult> take(List<Taking> takings) {
        return take.run(takings);
    }

    @Override
    public List<CookResult> claim(List<ShortOrder> orders) {
        return claim.run(orders);
    }

    @Override
    public Fry setAside(List<ShortOrder> orders, Portions fried) {
        return setAside.run(orders, fried);
    }

    @Override
    public Fry cookAtOnce(List<ShortOrder> orders) {
        return cookAtOnce.run(orders);
    }

    @Override
    public void fillShelf(List<ShelfFill> fills) {
        fillShelf.run(fills);
    }

    @Override
    public Portions giveUp(UUID orderId, RecordSource source, Step step) {
        return giveUp.run(orderId, source, step);
    }

    @Override
    public void settled(String topic, Map<Integer, Long> next) {
        settled.run(topic, next);
    }

    @Override
    public CabinetLevels levels() {
        return levels.run();
    }

    @Override
    public void close() {
        redis.close();
    }
}
