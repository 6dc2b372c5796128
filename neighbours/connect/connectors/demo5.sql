-- The table of demo 5, as in the talk.

CREATE TABLE IF NOT EXISTS public.demo5_cod_and_chips (
    "order_time" bigint PRIMARY KEY,
    "count" integer NOT NULL,
    "order" text[] NOT NULL
);
