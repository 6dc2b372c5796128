-- The offset of the first record of each partition that is not counted yet; 0 before the first one. It is written in the transaction that counts the
-- records before it, so nothing else decides what was counted.
CREATE TABLE read_up_to (
    topic       text    NOT NULL,
    partition   integer NOT NULL,
    next_offset bigint  NOT NULL CHECK (next_offset >= 0),
    PRIMARY KEY (topic, partition)
);

-- amount = opening + what was delivered - recipes x fried, in the unit of the ingredient. It is below zero when more was fried than was bought.
CREATE TABLE stock (
    ingredient text   PRIMARY KEY,
    opening    bigint NOT NULL,
    amount     bigint NOT NULL
);

CREATE TABLE fried (
    portion text   PRIMARY KEY,
    count   bigint NOT NULL
);

-- The portions of ready orders by the hour, which begins at that moment.
CREATE TABLE sold (
    portion text        NOT NULL,
    hour    timestamptz NOT NULL,
    count   bigint      NOT NULL,
    PRIMARY KEY (portion, hour)
);

-- An outbox: a purchase is written to Kafka after its transaction, and is marked as sent when Kafka has it.
CREATE TABLE purchase (
    ingredient text        NOT NULL,
    number     bigint      NOT NULL,
    packs      integer     NOT NULL CHECK (packs > 0),
    pack_size  integer     NOT NULL CHECK (pack_size > 0),
    ordered_at timestamptz NOT NULL,
    due_at     timestamptz NOT NULL,
    sent       boolean     NOT NULL DEFAULT false,
    delivered  boolean     NOT NULL DEFAULT false,
    PRIMARY KEY (ingredient, number)
);

CREATE INDEX purchase_to_send ON purchase (ingredient, number) WHERE NOT sent;
CREATE INDEX purchase_to_deliver ON purchase (ingredient, due_at) WHERE NOT delivered;
