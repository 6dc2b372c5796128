-- The table of demo 6, as in the talk.

CREATE TABLE IF NOT EXISTS public.demo6_cod_and_chips (
    "order_time" bigint PRIMARY KEY,
    "count" integer NOT NULL,
    "order" text[] NOT NULL
);
