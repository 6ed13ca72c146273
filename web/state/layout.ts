// Where auto layout puts the cards of a graph: one answer per graph, asked of the layout worker.
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Layout } from '../../src/index.ts';
import { layOut, type LayoutRequest } from '../platform/layout.ts';

export type { LayoutCard, LayoutFrame, LayoutLane, LayoutLink, LayoutRequest } from '../platform/layout.ts';

const positions = (request: LayoutRequest) =>
  queryOptions({
    queryKey: ['layout', request],
    queryFn: ({ signal }) => layOut(request, signal),
    staleTime: Infinity,
    gcTime: 60_000,
  });

/** Null asks for nothing. */
export function usePositions(request: LayoutRequest | null): Layout | undefined {
  const none = { width: 0, height: 0 };
  const empty: LayoutRequest = { lanes: [], canvas: none, around: none };
  return useQuery({ ...positions(request ?? empty), enabled: request !== null }).data;
}

/** For a layout asked for by a person, who waits for it. */
export function useLayOut(): (request: LayoutRequest) => Promise<Layout> {
  const client = useQueryClient();
  return useCallback((request) => client.fetchQuery(positions(request)), [client]);
}
