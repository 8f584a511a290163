import { ReadFigureDefinitionsDocument } from '../../generated/desk';
import { nameIn, useLanguage, useSay } from '../../i18n/use-say';
import { useRead } from '../client/use-ask';
import { type Definition, definitionWords } from '../figures/figures';
import type { Column } from '../../sheet/csv';
import { ListActs } from '../sheet/list-acts';
import { onePage } from '../../sheet/read-all';
import { PageFrame } from '../shell/page-frame';
import './audit.css';

/** `/audit/definitions`: how each figure is counted. */
export const AuditDefinitionsPage = () => {
  const say = useSay('audit');
  const figures = useSay('figures');
  const language = useLanguage();
  const read = useRead(ReadFigureDefinitionsDocument, {});
  const wordsOf = (definition: Definition): string => definitionWords(definition, undefined, figures, (names) => nameIn(language, names));
  const columns: Column<Definition>[] = [
    { title: say('col.figure'), of: ({ names }) => nameIn(language, names) },
    { title: say('col.version'), of: ({ version }) => version },
    { title: say('definitions.title'), of: wordsOf },
  ];
  return (
    <PageFrame title={say('definitions.title')} read={read}>
      {({ figureDefinitions }) => (
        <>
          <dl className="definition-list">
            {figureDefinitions.map((definition) => (
              <div key={definition.id}>
                <dt>
                  {nameIn(language, definition.names)}
                  <span>{say('definitions.version', { version: definition.version })}</span>
                </dt>
                <dd>{wordsOf(definition)}</dd>
              </div>
            ))}
          </dl>
          <ListActs title={say('definitions.title')} columns={columns} read={onePage(figureDefinitions)} total={figureDefinitions.length} unit="line" />
        </>
      )}
    </PageFrame>
  );
};
