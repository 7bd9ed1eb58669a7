-- Days with blood or another sign, all of them, however long the record is: a clinician is told of each, and there are few.
CREATE INDEX "logs_signs_idx" ON "logs"("user_id", "on") WHERE "deleted_at" IS NULL AND ("blood" <> 'none' OR "body" -> 'flags' <> '[]');
-- Whether a size was used before a day is told by the first of its logs, not by all of them.
DROP INDEX "logs_user_id_device_id_idx";
CREATE INDEX "logs_user_id_device_id_on_idx" ON "logs"("user_id", "device_id", "on");
