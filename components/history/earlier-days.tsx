"use client";

import { QueryClient, QueryClientProvider, useInfiniteQuery } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { buttonVariants } from "@/components/ui/button-variants";
import type { MonthLines } from "@/lib/history/log-lines";
import { MonthList } from "./month-list";

type Earlier = { months: MonthLines[]; next?: string };
type Text = Record<"earlier" | "loading" | "loadFailed" | "end" | "note", string>;
type EarlierDaysProps = { from: string /** The filter, as an address has it. */; query: string; lastMonth: string; text: Text };

/** The link to earlier days, which with script becomes the days themselves as they are scrolled to. */
export function EarlierDays(props: EarlierDaysProps) {
  const [client] = useState(
    () => new QueryClient({ defaultOptions: { queries: { retry: 2, staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false } } }),
  );
  return (
    <QueryClientProvider client={client}>
      <Pages {...props} />
    </QueryClientProvider>
  );
}

const after = (cursor: string, query: string) => `before=${encodeURIComponent(cursor)}${query ? `&${query}` : ""}`;

async function fetchEarlier(cursor: string, query: string, signal: AbortSignal): Promise<Earlier> {
  const answer = await fetch(`/history/earlier?${after(cursor, query)}`, { signal, headers: { accept: "application/json" } });
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
}

function Pages({ from, query, lastMonth, text }: EarlierDaysProps) {
  const [wanted, setWanted] = useState(false);
  const { data, isFetching, isError, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ["history", from, query],
    queryFn: ({ pageParam, signal }) => fetchEarlier(pageParam, query, signal),
    initialPageParam: from,
    getNextPageParam: (last: Earlier) => last.next,
    enabled: wanted,
  });
  const more = !data || hasNextPage;
  const load = () => (data ? fetchNextPage({ cancelRefetch: false }) : setWanted(true));
  const link = useRef<HTMLAnchorElement>(null);
  const onSeen = useEffectEvent(load);

  useEffect(() => {
    const { current: target } = link;
    if (!target || isFetching || isError || !more) return;
    const watcher = new IntersectionObserver(([entry]) => entry?.isIntersecting && onSeen(), { rootMargin: "600px" });
    watcher.observe(target);
    return () => watcher.disconnect();
  }, [isFetching, isError, more]);

  const pages = data?.pages ?? [];
  return (
    <>
      {pages.map(({ months }, at) => (
        <MonthList
          key={months[0]?.days[0]?.lines[0]?.id}
          months={months}
          after={at === 0 ? lastMonth : pages[at - 1]?.months.at(-1)?.month}
          noteLabel={text.note}
        />
      ))}
      <p role="status" className="text-muted text-sm">
        {isFetching ? text.loading : isError ? text.loadFailed : more ? "" : text.end}
      </p>
      {more ? (
        <a
          ref={link}
          href={`/history?${after(pages.at(-1)?.next ?? from, query)}`}
          className={buttonVariants({ variant: "secondary", wide: true })}
          onClick={(event) => {
            event.preventDefault();
            load();
          }}
        >
          {text.earlier}
        </a>
      ) : null}
    </>
  );
}
