/** An expected refusal from deep inside an action's work, with the sentence the form shows. Nothing was saved, and nothing is logged. */
export class Refusal extends Error {
  override readonly name = "Refusal";
}
