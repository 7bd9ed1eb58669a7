import accountActivity from "./account-activity.json";
import accountConfirm from "./account-confirm.json";
import accountConsent from "./account-consent.json";
import accountData from "./account-data.json";
import accountEmail from "./account-email.json";
import accountPasskeys from "./account-passkeys.json";
import accountPassword from "./account-password.json";
import accountProviders from "./account-providers.json";
import accountSecondFactor from "./account-second-factor.json";
import accountSignIns from "./account-sign-ins.json";
import accounts from "./accounts.json";
import charts from "./charts.json";
import devices from "./devices.json";
import exercises from "./exercises.json";
import figures from "./figures.json";
import history from "./history.json";
import historyExport from "./history-export.json";
import historyImport from "./history-import.json";
import landing from "./landing.json";
import layout from "./layout.json";
import learn from "./learn.json";
import offline from "./offline.json";
import ownRoutines from "./own-routines.json";
import problem from "./problem.json";
import programs from "./programs.json";
import screening from "./screening.json";
import sessionPlayer from "./session-player.json";
import sessions from "./sessions.json";
import sharing from "./sharing.json";
import sharingAnswers from "./sharing-answers.json";
import sharingCaseload from "./sharing-caseload.json";
import unsent from "./unsent.json";

/** One file a noun, and one a room of accounts, so that its texts are found where its name is. */
export const messages = {
  accounts,
  screening,
  devices,
  programs,
  sessions,
  sessionPlayer,
  exercises,
  figures,
  offline,
  ownRoutines,
  history,
  historyExport,
  historyImport,
  sharing,
  sharingAnswers,
  sharingCaseload,
  charts,
  layout,
  landing,
  learn,
  problem,
  unsent,
  accountConfirm,
  accountPassword,
  accountPasskeys,
  accountSecondFactor,
  accountEmail,
  accountProviders,
  accountSignIns,
  accountActivity,
  accountConsent,
  accountData,
};
