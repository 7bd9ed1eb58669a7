import { Hero } from "@/components/landing/hero";
import { HowItDecides } from "@/components/landing/how-it-decides";
import { HowSharingWorks } from "@/components/landing/how-sharing-works";
import { Never } from "@/components/landing/never";
import { Start } from "@/components/landing/start";
import { Steps } from "@/components/landing/steps";
import { Page } from "@/components/layout/page";

export const dynamic = "force-static";

export default function LandingPage() {
  return (
    <Page width="wide" className="space-y-20 sm:space-y-28">
      <Hero />
      <HowItDecides />
      <Steps />
      <HowSharingWorks />
      <Never />
      <Start />
    </Page>
  );
}
