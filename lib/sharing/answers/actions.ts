"use server";

import { type Outcome, ownerAction, publicAction, tooManyTries } from "@/lib/core/action";
import { hashToken } from "@/lib/core/crypto";
import type { Against } from "@/lib/programs/check-proposal";
import { leftAddress } from "../record-address";
import { pressSchema } from "../schema";
import { type Answered, acceptProposal, declineProposal, type Left, leaveComment, leaveProposal, seeAnswers, takeBack } from "./mutations";
import { acceptSchema, answerIdSchema, commentFormSchema, mostAnswers, proposalFormSchema } from "./schema";

/** Both kinds together: each is one of twenty in the link's life anyway. */
const limit = { name: "leave-answer", points: 30, seconds: 900, by: ({ token }: { token: string }) => hashToken(token) };

const notLeft: Record<Exclude<Left["state"], "left" | "against" | "elsewhere">, string> = {
  full: `This link has taken the ${mostAnswers} answers that it takes. Ask the person for a new one.`,
  taken: "Open the link again and send this from there.",
  gone: "The record is not open in this browser any more. Open the link in another tab, then send this again: what you wrote is still here.",
  limited: tooManyTries,
};

/** The first rule against each field, with its sentence and source; numbers stand in a group of their own. */
function sentences(against: readonly Against[]): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const { field, why } of against) {
    const name = ["", "agrees", "floor", "suggests"].includes(field) ? field : `parameters.${field}`;
    errors[name] ??= `${why.wording} (Rule ${why.rule}, ${why.source})`;
  }
  return errors;
}

/** @param place the field that says what a comment is to */
function outcomeOf(left: Left, { token, id }: { token: string; id: string }, place = ""): Outcome<never> {
  if (left.state === "left") return { ok: true, redirectTo: leftAddress(token, id) };
  if (left.state === "against") return { ok: false, errors: sentences(left.against) };
  if (left.state === "elsewhere") return { ok: false, errors: { [place]: "The link does not show this. Choose something that it shows." } };
  return { ok: false, errors: { "": notLeft[left.state] } };
}

export const commentOnRecord = publicAction({
  name: "leave-comment",
  schema: commentFormSchema,
  limit,
  run: async (form) => outcomeOf(await leaveComment(form), form, form.about === "day" ? "on" : "about"),
});

export const proposeChange = publicAction({
  name: "leave-proposal",
  schema: proposalFormSchema,
  limit,
  run: async (form) => outcomeOf(await leaveProposal(form), form),
});

const undecided: Record<"missing" | "declined" | "accepted", string> = {
  missing: "There is no such proposal. Open the page again.",
  declined: "You have declined this proposal already. Ask its author for another if you want it after all.",
  accepted: "You have accepted this proposal already. Open the page again to see it.",
};

function decided(answered: Answered): Outcome<never> {
  if (answered.ok) return { ok: true, redirectTo: "/share/answers" };
  return {
    ok: false,
    errors: answered.reason === "against" ? { "": Object.values(sentences(answered.against))[0] } : { "": undecided[answered.reason] },
  };
}

export const acceptAnswer = ownerAction({
  name: "accept-proposal",
  schema: acceptSchema,
  run: async (owner, { id }) => decided(await acceptProposal(owner, id)),
});

export const declineAnswer = ownerAction({
  name: "decline-proposal",
  schema: answerIdSchema,
  run: async (owner, { id }) => decided(await declineProposal(owner, id)),
});

export const takeAnswerBack = ownerAction({
  name: "take-back-proposal",
  schema: answerIdSchema,
  run: async (owner, { id }) =>
    (await takeBack(owner, id))
      ? { ok: true, redirectTo: "/share/answers" }
      : { ok: false, errors: { "": "This can be taken back only on the day on which it was accepted. Ask its author for another proposal." } },
});

export const markAnswersSeen = ownerAction({
  name: "see-answers",
  schema: pressSchema,
  run: async (owner) => {
    await seeAnswers(owner);
    return { ok: true, redirectTo: "/share/answers" };
  },
});
