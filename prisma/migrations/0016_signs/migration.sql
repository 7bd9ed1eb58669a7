-- Days with blood or another sign, all of them, however long the record is: a clinician is told of each, and there are few.
CREATE INDEX "logs_signs_idx" ON "logs"("user_id", "on") WHERE "deleted_at" IS NULL AND ("blood" <> 'none' OR "body" -> 'flags' <> '[]');
