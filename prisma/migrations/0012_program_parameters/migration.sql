-- A version that the person made by setting numbers of their own. Absent: the version that an acceptance began.
ALTER TABLE "programs" ADD COLUMN "parameters" JSONB;
ALTER TABLE "programs" ADD CONSTRAINT "programs_parameters_check" CHECK ("parameters" IS NULL OR jsonb_typeof("parameters") = 'object');
