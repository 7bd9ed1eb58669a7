import { MemberFrame } from "@/components/layout/member-frame";
import { Page } from "@/components/layout/page";
import { Alert } from "@/components/ui/alert";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card, CardHeader, Well } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/checkbox";
import { DecisionBanner } from "@/components/ui/decision-banner";
import { DefinitionList } from "@/components/ui/definition-list";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { TextField } from "@/components/ui/input";
import { UndoBar } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Progress } from "@/components/ui/progress";
import { RadioCards } from "@/components/ui/radio-cards";
import { Scale } from "@/components/ui/scale";
import { Segmented } from "@/components/ui/segmented";
import { SelectField } from "@/components/ui/select";
import { PageSkeleton } from "@/components/ui/skeleton";
import { Stat } from "@/components/ui/stat";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { TextareaField } from "@/components/ui/textarea";

export default function Gallery() {
  return (
    <MemberFrame>
      <Page>
        <PageHeader
          title="Good evening"
          lead="Rest today. You practised yesterday, and tissue settles between."
          back={{ href: "/today", label: "Today" }}
          aside={
            <Badge tone="rest" icon="moon">
              Rest
            </Badge>
          }
        />
        <div className="space-y-6">
          <UndoBar message="Tuesday's log is deleted.">
            <Button variant="quiet" size="sm">
              Undo
            </Button>
          </UndoBar>
          <DecisionBanner tone="hold" word="Hold" sentence="Hold at 23 mm until Fri 9 Jan">
            <p>You logged pain 3. It does not count towards readiness, and nothing is lost.</p>
            <Disclosure summary="The rule and its source">DEC-PAIN-3. Product default, awaiting clinical review.</Disclosure>
            <Button>See the plan</Button>
          </DecisionBanner>
          <DecisionBanner tone="go" word="Go on" sentence="Carry on at 23 mm" />
          <DecisionBanner tone="rest" word="Rest" sentence="Rest until Thu 8 Jan" />
          <DecisionBanner tone="stop" word="Stop" sentence="Stop, and call your clinician today" />
          <Card>
            <CardHeader title="Log a session" note="Filled in from the plan." aside={<Badge>Tue 6 Jan</Badge>} />
            <div className="space-y-7">
              <Progress value={3} max={7} label="3 of 7" />
              <Scale name="pain" label="Pain, at its most" words={["none", "moderate", "worst imaginable"]} defaultValue={2} />
              <Scale
                name="comfort"
                label="Comfort"
                hint="How at ease you were, taken together."
                words={["not at all", "in between", "fully at ease"]}
                error="Choose a number from 0 to 10."
              />
              <Segmented
                name="blood"
                label="Blood"
                options={[
                  { value: "none", label: "None" },
                  { value: "spot", label: "Spotting" },
                  { value: "more", label: "More" },
                  { value: "not", label: "Does not stop" },
                ]}
                defaultValue="none"
              />
              <RadioCards
                name="goal"
                label="What brings you here?"
                large
                options={[
                  { value: "a", label: "Comfort", hint: "A gradual start." },
                  { value: "b", label: "A clinician asked me to", hint: "With their numbers." },
                ]}
                defaultValue="a"
                columns={2}
              />
              <TextField name="dia" label="Largest diameter" unit="mm" hint="5 to 40, in half millimetres." inputMode="decimal" defaultValue="23" />
              <TextField name="dia2" label="Length" unit="mm" error="Give a length between 30 and 200 mm." defaultValue="12" />
              <SelectField name="mat" label="Material" options={[{ value: "s", label: "Medical-grade silicone" }]} />
              <TextareaField name="note" label="Note" note="optional" placeholder="Private unless you share it" />
              <Checkbox name="c" label="I agree that Gradual stores what I log" hint="You can withdraw this at any time." />
              <Checkbox name="d" value="1" label="Fever" defaultChecked />
              <div className="flex flex-wrap gap-3">
                <Button>Save log</Button>
                <Button variant="secondary">Save draft</Button>
                <Button variant="quiet">Back</Button>
                <Button variant="danger">Delete</Button>
                <Button disabled>Not yet</Button>
              </div>
            </div>
          </Card>
          <Card className="grid grid-cols-2 gap-6 sm:grid-cols-4">
            <Stat label="Size" value="23" unit="mm" />
            <Stat label="Sessions" value="11" note="of 14 planned" />
            <Stat label="Pain" value="1.4" />
            <Stat label="Comfort" value="7.8" />
          </Card>
          <Card>
            <DefinitionList
              items={[
                { term: "Program", value: "General comfort, version 2" },
                { term: "Next", value: "Thu 8 Jan" },
              ]}
            />
          </Card>
          <Card>
            <Table caption="Last sessions">
              <thead>
                <Tr>
                  <Th>Day</Th>
                  <Th>Size</Th>
                  <Th>Pain</Th>
                  <Th>Decision</Th>
                </Tr>
              </thead>
              <tbody>
                <Tr>
                  <Th scope="row">Tue 6 Jan</Th>
                  <Td>23 mm</Td>
                  <Td>2</Td>
                  <Td>
                    <Badge tone="go" icon="check">
                      Counts
                    </Badge>
                  </Td>
                </Tr>
                <Tr>
                  <Th scope="row">Fri 9 Jan</Th>
                  <Td>23 mm</Td>
                  <Td>3</Td>
                  <Td>
                    <Badge tone="hold" icon="pause">
                      Hold
                    </Badge>
                  </Td>
                </Tr>
              </tbody>
            </Table>
          </Card>
          <Alert title="Education, not diagnosis">Call someone if it worries you.</Alert>
          <Alert tone="hold" title="Step of 4 mm">
            Consider 25 mm between.
          </Alert>
          <Alert tone="stop" title="Call 999 now" />
          <Alert tone="go" title="All clear" />
          <Well>Sunken area.</Well>
          <EmptyState icon="history" title="No sessions yet" action={<Button variant="secondary">Log the first</Button>}>
            What you log appears here, newest first.
          </EmptyState>
          <PageSkeleton label="Loading" />
        </div>
      </Page>
    </MemberFrame>
  );
}
