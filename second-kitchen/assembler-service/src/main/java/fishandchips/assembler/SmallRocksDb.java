package fishandchips.assembler;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;

/**
 * Keeps RocksDB small: by default each store of each partition may take 100 MB of memory beside Java's. Kafka Streams makes one for each store.
 */
public class SmallRocksDb implements RocksDBConfigSetter {

    private static final long CACHE_BYTES = 8L << 20;
    private static final long BUFFER_BYTES = 1L << 20;
    private static final int BUFFERS = 2;

    static {
        RocksDB.loadLibrary();
    }

    /** All stores share it. */
    private static final LRUCache CACHE = new LRUCache(CACHE_BYTES);

    @Override
    public void setConfig(String storeName, Options options, Map<String, Object> configs) {
        var table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(CACHE);
        options.setTableFormatConfig(table);
        options.setWriteBufferSize(BUFFER_BYTES);
        options.setMaxWriteBufferNumber(BUFFERS);
    }

    /** The shared cache stays open. */
    @Override
    public void close(String storeName, Options options) {}
}
