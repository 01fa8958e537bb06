-- Whether a record was still as it was read: if not, somebody else was first, and the transaction is done again. The
-- database says so itself, so that nobody needs to wait for the count.
CREATE OR REPLACE FUNCTION lianxi_facts.kept("rows" BIGINT, "what" TEXT) RETURNS BOOLEAN LANGUAGE plpgsql AS $$
BEGIN
    IF "rows" <> 1 THEN
        RAISE EXCEPTION '% is not as it was read any more', "what" USING ERRCODE = 'serialization_failure';
    END IF;
    RETURN true;
END $$;
