-- One row for each order that nobody came for: it is kept for a while, and then thrown away. Such an order has no handover.
CREATE TABLE no_show (
    order_id       uuid        PRIMARY KEY,
    ticket         text        NOT NULL,
    kept_since     timestamptz NOT NULL,
    thrown_away_at timestamptz
);

CREATE INDEX no_show_kept ON no_show (kept_since) WHERE thrown_away_at IS NULL;
