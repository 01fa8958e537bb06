-- Indexes for the questions that are asked, so that the cost of one follows what it finds and not what there is.

-- The newest number first: a page of a long list is read, not the list.
CREATE INDEX "Project_newest_idx" ON "Project" (year, length(number), number);
-- 我的, 超期.
CREATE INDEX "Project_submittedBy_idx" ON "Project"("submittedBy");
CREATE INDEX "Project_officer_idx" ON "Project"("officer");
CREATE INDEX "Project_dueOn_idx" ON "Project"("dueOn");

-- Every sign of a text and every two that stand together. Words in Chinese have no blanks between them, and most are of
-- two signs, which is less than other indexes of texts begin with.
CREATE OR REPLACE FUNCTION lianxi_facts.pieces(said text) RETURNS text[]
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT coalesce(array_agg(DISTINCT substr(lower(said), place, width)), '{}')
      FROM generate_series(1, length(said)) AS place, (VALUES (1), (2)) AS widths (width)
     WHERE place + width - 1 <= length(said)
$$;
CREATE INDEX "Project_name_pieces_idx" ON "Project" USING GIN (lianxi_facts.pieces(name));
CREATE INDEX "Project_need_pieces_idx" ON "Project" USING GIN (lianxi_facts.pieces(dossier -> 'declaration' ->> 'need'));
