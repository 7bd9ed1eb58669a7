import accounts from "./accounts.json";
import charts from "./charts.json";
import devices from "./devices.json";
import exercises from "./exercises.json";
import history from "./history.json";
import landing from "./landing.json";
import layout from "./layout.json";
import problem from "./problem.json";
import programs from "./programs.json";
import screening from "./screening.json";
import sessions from "./sessions.json";
import sharing from "./sharing.json";

/** One file a noun, so that its texts are found where its name is. */
export const messages = { accounts, screening, devices, programs, sessions, exercises, history, sharing, charts, layout, landing, problem };
