-- Added in place: rebuilding the table would drop the rows that refer to it.
ALTER TABLE "Submission" ADD COLUMN "number" INTEGER NOT NULL DEFAULT 0;
-- SQLite counts rows as they come.
UPDATE "Submission" SET "number" = "rowid";
DROP INDEX "Submission_guestId_createdAt_idx";
DROP INDEX "Submission_state_createdAt_idx";
CREATE INDEX "Submission_guestId_number_idx" ON "Submission"("guestId", "number");
CREATE INDEX "Submission_state_number_idx" ON "Submission"("state", "number");
