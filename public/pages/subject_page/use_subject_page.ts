import { useCallback, useMemo } from 'react';
import type { TimeRange } from '../../../common/domain/time_range';
import type { Moment } from '../../api/use_moment';
import type { PageSubject } from '../../components/subject_address';
import { parseMoment, parseSubject, withMoment } from '../../components/subject_address';
import { useHost } from '../../host/use_host';
import { useSearch } from '../../host/use_search';
import type { PageState } from '../map_page/page_state';
import { parsePageState } from '../map_page/page_state';

interface SubjectPage {
  /** Undefined: the address names nobody. */
  subject: PageSubject | undefined;
  state: Pick<PageState, 'rangeFrom' | 'rangeTo' | 'hide'>;
  /** Held by the address, so that a link to a moment opens it. */
  moment: Pick<Moment, 'range' | 'choose'>;
  changeRange(range: { rangeFrom: string; rangeTo: string }): void;
}

/** All that the page of an edge or a service is about stands in its address. */
export function useSubjectPage(): SubjectPage {
  const { location } = useHost();
  const search = useSearch();
  const choose = useCallback((range: TimeRange | undefined) => location.push(withMoment(location.search(), range)), [location]);
  const changeRange = useCallback(
    (range: { rangeFrom: string; rangeTo: string }) => {
      const params = new URLSearchParams(withMoment(location.search(), undefined));
      for (const [name, value] of Object.entries(range)) params.set(name, value);
      location.push(`?${params.toString()}`);
    },
    [location],
  );
  return useMemo(() => {
    const { rangeFrom, rangeTo, hide } = parsePageState(search);
    return {
      subject: parseSubject(search),
      state: { rangeFrom, rangeTo, hide },
      moment: { range: parseMoment(search), choose },
      changeRange,
    };
  }, [search, choose, changeRange]);
}
