import accounts from "./accounts.json";
import screening from "./screening.json";
import devices from "./devices.json";
import programs from "./programs.json";
import sessions from "./sessions.json";
import exercises from "./exercises.json";
import history from "./history.json";
import sharing from "./sharing.json";
import layout from "./layout.json";
import landing from "./landing.json";
import problem from "./problem.json";

/** One file a noun, so that its texts are found where its name is. */
export const messages = { accounts, screening, devices, programs, sessions, exercises, history, sharing, layout, landing, problem };
