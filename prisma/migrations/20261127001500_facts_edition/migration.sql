-- The edition of the facts every command needs: who holds what, which settings and catalogue are in force. It grows with
-- each change of these tables, in the same transaction, whoever makes it, so an office may keep what it read of them
-- for as long as the edition stays. It stands outside the office's own tables: a backup has no use for it.
CREATE SCHEMA IF NOT EXISTS lianxi_facts;

CREATE TABLE IF NOT EXISTS lianxi_facts.edition (
    "only" BOOLEAN NOT NULL DEFAULT true CHECK ("only"),
    "number" BIGINT NOT NULL,

    CONSTRAINT "edition_pkey" PRIMARY KEY ("only")
);
INSERT INTO lianxi_facts.edition ("number") VALUES (1) ON CONFLICT DO NOTHING;

CREATE OR REPLACE FUNCTION lianxi_facts.changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE lianxi_facts.edition SET "number" = "number" + 1;
    RETURN NULL;
END $$;

CREATE TRIGGER facts_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "Unit" FOR EACH STATEMENT EXECUTE FUNCTION lianxi_facts.changed();
CREATE TRIGGER facts_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "Post" FOR EACH STATEMENT EXECUTE FUNCTION lianxi_facts.changed();
CREATE TRIGGER facts_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "Person" FOR EACH STATEMENT EXECUTE FUNCTION lianxi_facts.changed();
CREATE TRIGGER facts_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "Holding" FOR EACH STATEMENT EXECUTE FUNCTION lianxi_facts.changed();
CREATE TRIGGER facts_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "Deputy" FOR EACH STATEMENT EXECUTE FUNCTION lianxi_facts.changed();
CREATE TRIGGER facts_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "Account" FOR EACH STATEMENT EXECUTE FUNCTION lianxi_facts.changed();
CREATE TRIGGER facts_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "CatalogueVersion" FOR EACH STATEMENT EXECUTE FUNCTION lianxi_facts.changed();
CREATE TRIGGER facts_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "CatalogueItem" FOR EACH STATEMENT EXECUTE FUNCTION lianxi_facts.changed();
CREATE TRIGGER facts_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "Setting" FOR EACH STATEMENT EXECUTE FUNCTION lianxi_facts.changed();
