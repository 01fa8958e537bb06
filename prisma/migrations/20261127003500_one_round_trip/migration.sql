-- What belongs together is asked in one round trip. Each statement inside such a function sees what was committed while
-- the one before it waited, as if it had been sent by itself.

-- Whether an event is heard for the first time, else what was answered; and the edition of the facts.
CREATE OR REPLACE FUNCTION lianxi_facts.claim(event text, moment timestamptz, OUT fresh boolean, OUT answered jsonb, OUT facts bigint)
LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO "Seen" (key, at) VALUES (event, moment) ON CONFLICT (key) DO NOTHING;
    fresh := FOUND;
    IF NOT fresh THEN SELECT s.answer INTO answered FROM "Seen" s WHERE s.key = event; END IF;
    SELECT e."number" INTO facts FROM lianxi_facts.edition e;
END $$;

-- The last entry of a subject, which nobody else can follow before we are done.
CREATE OR REPLACE FUNCTION lianxi_facts.entry_head(about text, OUT seq integer, OUT hash text)
LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('entry:' || about, 0));
    SELECT e.seq, e.hash INTO seq, hash FROM "Entry" e WHERE e.subject = about ORDER BY e.seq DESC LIMIT 1;
END $$;

-- The accounts of these persons, none of whom can bind or lose one before we are done.
CREATE OR REPLACE FUNCTION lianxi_facts.accounts_of(persons text[])
RETURNS TABLE (person text, platform text, id text)
LANGUAGE plpgsql AS $$
BEGIN
    PERFORM 1 FROM "Person" p WHERE p.id = ANY (persons) ORDER BY p.id FOR SHARE;
    RETURN QUERY SELECT a."personId", a.platform, a.id FROM "Account" a
        WHERE a."personId" = ANY (persons) ORDER BY a."boundAt", a.platform, a.id;
END $$;

-- Entries of one register, and what registers and matters hold about one project, without reading all the others.
CREATE INDEX "Record_register_idx" ON "Record" ((dossier ->> 'register'));
CREATE INDEX "Record_entry_project_idx" ON "Record" ((dossier -> 'entry' -> 'values' ->> 'project'));
CREATE INDEX "Record_project_idx" ON "Record" ((dossier ->> 'project'));
