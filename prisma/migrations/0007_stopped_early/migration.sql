-- Whoever stops a session because it hurts is asked for nothing more: its comfort may be left unsaid (lib/sessions/schema.ts, comfortGiven).
ALTER TABLE "logs" DROP CONSTRAINT "logs_dilation_check";
ALTER TABLE "logs" ADD CONSTRAINT "logs_dilation_check" CHECK (
  "kind" <> 'dilation' OR ("device_id" IS NOT NULL AND "pain" IS NOT NULL AND ("comfort" IS NOT NULL OR ("body" -> 'stoppedEarly') = 'true'::jsonb))
);
