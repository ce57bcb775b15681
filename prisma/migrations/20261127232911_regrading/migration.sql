-- Columns are added in place: rebuilding the tables would drop the rows that refer to them.
ALTER TABLE "Submission" ADD COLUMN "earlierAttempts" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "Submission" ADD COLUMN "lane" TEXT NOT NULL DEFAULT 'student';
ALTER TABLE "Attempt" ADD COLUMN "exerciseVersion" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Attempt" ADD COLUMN "score" REAL;
ALTER TABLE "Attempt" ADD COLUMN "maxScore" REAL;

-- Until now a submission was graded against one version, once.
UPDATE "Attempt" SET "exerciseVersion" = (SELECT "exerciseVersion" FROM "Submission" WHERE "id" = "submissionId");
UPDATE "Attempt" SET
  "score" = (SELECT "score" FROM "Submission" WHERE "id" = "submissionId"),
  "maxScore" = (SELECT "maxScore" FROM "Submission" WHERE "id" = "submissionId")
WHERE "outcome" IN ('passed', 'failed', 'timeout', 'memory', 'rejected');
