-- What the ledger comes to, so that nobody has to add it up anew: a row for each accountant, under the name
-- with which it connects, so that none waits for another.
CREATE TABLE takings (
    accountant text   PRIMARY KEY,
    orders     bigint NOT NULL,
    pence      bigint NOT NULL,
    web_orders bigint NOT NULL
);

INSERT INTO takings (accountant, orders, pence, web_orders)
SELECT 'before', count(*), coalesce(sum(total_pence), 0), count(*) FILTER (WHERE channel = 'web') FROM ledger;
