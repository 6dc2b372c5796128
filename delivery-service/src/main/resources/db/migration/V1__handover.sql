-- One row for each order that was handed over. Rows are never removed before the topic has forgotten the order: the key is
-- what keeps an order that is read again from being handed over again.
CREATE TABLE handover (
    order_id       uuid        PRIMARY KEY,
    ticket         text        NOT NULL,
    name           text,
    address        text,
    handed_over_at timestamptz NOT NULL,
    CHECK ((name IS NULL) = (address IS NULL))
);

CREATE INDEX handover_latest ON handover (handed_over_at DESC);
