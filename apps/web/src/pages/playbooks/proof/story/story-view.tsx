import type { Story, WitnessNames } from '@entente/playbook/proof'
import { SequenceChart } from './sequence-chart.tsx'

interface Props {
  readonly story: Story
  readonly told: readonly string[]
  readonly names: WitnessNames
}

/** Why a property does not hold: what either side sees, proposes and does, drawn and told. */
export function StoryView({ story, told, names }: Props) {
  return (
    <div className="story">
      <SequenceChart story={story} names={names} />
      <ol className="story-told">
        {told.map((sentence, at) => (
          <li key={at}>{sentence}</li>
        ))}
      </ol>
    </div>
  )
}
