-- Indexes for the questions that are asked, so that the cost of one follows what it finds and not what there is.

-- The newest number first: a page of a long list is read, not the list.
CREATE INDEX "Project_newest_idx" ON "Project" (year, length(number), number);
-- 我的, 超期.
CREATE INDEX "Project_submittedBy_idx" ON "Project"("submittedBy");
CREATE INDEX "Project_officer_idx" ON "Project"("officer");
CREATE INDEX "Project_dueOn_idx" ON "Project"("dueOn");

-- Every sign of a text and every two that stand together. Words in Chinese have no blanks between them, and most are of
-- two signs, which is less than other indexes of texts begin with. The database keeps them itself, whoever writes.
ALTER TABLE "Project" ADD COLUMN "namePieces" TEXT[] DEFAULT ARRAY[]::TEXT[],
                      ADD COLUMN "needPieces" TEXT[] DEFAULT ARRAY[]::TEXT[];

CREATE OR REPLACE FUNCTION lianxi_facts.pieces(said text) RETURNS text[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT coalesce(array_agg(DISTINCT substr(lower(said), place, width)), '{}')
      FROM generate_series(1, length(said)) AS place, (VALUES (1), (2)) AS widths (width)
     WHERE place + width - 1 <= length(said)
$$;
CREATE OR REPLACE FUNCTION lianxi_facts.keep_pieces() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW."namePieces" := lianxi_facts.pieces(NEW.name);
    NEW."needPieces" := lianxi_facts.pieces(NEW.dossier -> 'declaration' ->> 'need');
    RETURN NEW;
END $$;
CREATE TRIGGER keep_pieces BEFORE INSERT OR UPDATE ON "Project" FOR EACH ROW EXECUTE FUNCTION lianxi_facts.keep_pieces();
UPDATE "Project" SET name = name;

CREATE INDEX "Project_namePieces_idx" ON "Project" USING GIN ("namePieces");
CREATE INDEX "Project_needPieces_idx" ON "Project" USING GIN ("needPieces");
