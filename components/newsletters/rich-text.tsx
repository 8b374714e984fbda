import { Fragment } from 'react';
import { readMarkdown } from '@/lib/newsletters/markdown/rules';
import type { RichBlock, RichInline } from '@/lib/newsletters/markdown/types';

/** Markdown as a page shows it. Everything becomes an element of a known kind: there is no way from text to HTML here. */
export function RichText({ text }: { text: string }) {
  return <Blocks blocks={readMarkdown(text)} />;
}

function Blocks({ blocks }: { blocks: readonly RichBlock[] }) {
  return blocks.map((block, place) => <Block key={place} block={block} />);
}

function Block({ block }: { block: RichBlock }) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p>
          <Inlines parts={block.parts} />
        </p>
      );
    case 'heading': {
      const Heading = `h${block.level}` as const;
      return (
        <Heading>
          <Inlines parts={block.parts} />
        </Heading>
      );
    }
    case 'list': {
      const items = block.items.map((item, place) => (
        <li key={place}>
          <Item blocks={item} />
        </li>
      ));
      return block.ordered ? <ol start={block.start}>{items}</ol> : <ul>{items}</ul>;
    }
    case 'quote':
      return (
        <blockquote>
          <Blocks blocks={block.blocks} />
        </blockquote>
      );
    case 'code':
      return <pre>{block.text}</pre>;
    case 'rule':
      return <hr />;
    case 'table':
      return (
        <table className="issue-table">
          <thead>
            <tr>
              {block.head.map((cell, place) => (
                <th key={place} scope="col">
                  <Inlines parts={cell} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map((row, place) => (
              <tr key={place}>
                {row.map((cell, column) => (
                  <td key={column}>
                    <Inlines parts={cell} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
  }
}

/** A point of one paragraph without the paragraph's room around it. */
function Item({ blocks: [first, ...rest] }: { blocks: RichBlock[] }) {
  return (
    <>
      {first?.kind === 'paragraph' ? <Inlines parts={first.parts} /> : first && <Block block={first} />}
      <Blocks blocks={rest} />
    </>
  );
}

function Inlines({ parts }: { parts: readonly RichInline[] }) {
  return parts.map((part, place) => <Inline key={place} part={part} />);
}

const elements = { strong: 'strong', em: 'em', strike: 's' } as const;

function Inline({ part }: { part: RichInline }) {
  switch (part.kind) {
    case 'text':
      return <Fragment>{part.text}</Fragment>;
    case 'code':
      return <code>{part.text}</code>;
    case 'break':
      return <br />;
    case 'link':
      return (
        <a href={part.href}>
          <Inlines parts={part.parts} />
        </a>
      );
    default: {
      const Element = elements[part.kind];
      return (
        <Element>
          <Inlines parts={part.parts} />
        </Element>
      );
    }
  }
}
