-- Handovers and no-shows are forgotten, by the database's clock, when the topic has long forgotten their orders; how many there
-- were is not.
ALTER TABLE handover ADD COLUMN stored_at timestamptz NOT NULL DEFAULT now();
ALTER TABLE no_show ADD COLUMN stored_at timestamptz NOT NULL DEFAULT now();

CREATE INDEX handover_oldest ON handover (stored_at);
CREATE INDEX no_show_oldest ON no_show (stored_at);

CREATE TABLE forgotten (
    handovers bigint NOT NULL,
    no_shows  bigint NOT NULL
);

INSERT INTO forgotten VALUES (0, 0);
