-- The table of the connector orders: one row for each order that was placed, without names and addresses.

DO $$
BEGIN
    -- In containers the schema is there, and this user may not create any.
    IF to_regnamespace('${env:SHOP_SCHEMA_PREFIX}analysis') IS NULL THEN
        CREATE SCHEMA ${env:SHOP_SCHEMA_PREFIX}analysis;
    END IF;
END $$;

CREATE TABLE IF NOT EXISTS ${env:SHOP_SCHEMA_PREFIX}analysis.orders (
    order_id uuid PRIMARY KEY,
    till text NOT NULL,
    channel text NOT NULL,
    total_pence integer NOT NULL,
    cod integer NOT NULL,
    plaice integer NOT NULL,
    chips integer NOT NULL,
    pie integer NOT NULL,
    meals integer NOT NULL,
    placed_at timestamptz NOT NULL
);
