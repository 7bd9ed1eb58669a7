import { buttonVariants } from "@/components/ui/button-variants";
import { Checkbox } from "@/components/ui/checkbox";
import type { Ways } from "./kept-play";
import type { PlayerText } from "./player-text";
import { SheetTitle } from "./sheet-title";

const names = ["sound", "vibration", "voice", "neutral"] as const;

/** Sound, vibration, voice and the neutral screen, each by itself; kept on the device. */
export function WaysSheet({ text, ways, onChange, onDone }: { text: PlayerText; ways: Ways; onChange: (ways: Ways) => void; onDone: () => void }) {
  return (
    <div className="mx-auto flex min-h-dvh max-w-lg flex-col justify-center gap-6 px-5 py-8">
      <SheetTitle>{text.ways.title}</SheetTitle>
      <div
        className="space-y-1"
        onChange={({ target }) => {
          if (target instanceof HTMLInputElement) onChange({ ...ways, [target.name]: target.checked });
        }}
      >
        {names.map((name) => (
          <Checkbox key={name} plain name={name} label={text.ways[name]} hint={text.ways[`${name}Hint`]} defaultChecked={ways[name]} />
        ))}
      </div>
      <p className="text-md text-muted max-sm:hidden">{text.ways.keys}</p>
      <button type="button" onClick={onDone} className={buttonVariants({ size: "lg" })}>
        {text.ways.done}
      </button>
    </div>
  );
}
