-- One row for each order that was placed. Rows are never removed before the topic has forgotten the order: the key is
-- what keeps an order that is read again from being entered again.
CREATE TABLE ledger (
    order_id    uuid        PRIMARY KEY,
    till        text        NOT NULL,
    channel     text        NOT NULL CHECK (channel IN ('till', 'web')),
    total_pence integer     NOT NULL CHECK (total_pence > 0),
    placed_at   timestamptz NOT NULL,
    entered_at  timestamptz NOT NULL DEFAULT now()
);
