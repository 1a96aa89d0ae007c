import { never, neverDone, type Rule } from '../rule.ts'

const FORCE = 'no use or threat of force'
const HUNGER = 'a population is no means of pressure'
const RULE = 'no meddling in who governs'

export const FORCES: readonly Rule[] = [
  neverDone(
    FORCE,
    `
  airstrike*|warning? shot|shots
  air|limited|missile|drone|surgical|preemptive|preventive|retaliatory|punitive|precision|warning|decapitation strike|strikes|raid*|blow|blows|attack*
  strike|strikes|raid|raids on|against|at a|the|its|their|depot*|base*|target*
  show|shows|showing|display* of strength|force|resolve|presence|might
  show the? flag|teeth
  bombard*|bombs|bombing|shelling|invade*|invasion|annexation|incursion*|raids|commandos|mercenar*
  special forces
  little green
  private military
  occupy|occupies|seize|seizes their|its|the|a island*|strip|territory|town|post|height*|region
  military|armed|forcible|kinetic|naval|gunboat|nuclear option*|pressure|demonstration*|posture|alert|intervention|coercion|diplomacy|signal*|blockade|means|hint|reminder*|support to|movement*
  threat|threats to|of use|force|war|invasion
  threaten*|ultimatum*|blockad*|sabre|saber
  without|no marks|markings|insignia|flags
  fleet|squadron|navy|carrier ~ neighbourhood|nearby|near|vicinity|coast|visible|reach
  passport*|citizenship .. inhabitants|residents|population .. province|region|territory|enclave
  all options open|remain|table|on
  serious consequences
  use of force
  by|with force
  force of arms
  quarantine at sea
  mobilisation|mobilization|mobilise|call* up? of? reserves|reservists|forces|troops
  high|on|raised|higher alert
  raise|raises|raised .. alert|readiness
  readiness .. raised|raise*
  scrambl*|buzz|buzzes|buzzing
  <forces> .. moved|moves|massed|massing|deployed|sent|concentrated|shifted|stationed|sail|sails|fly|flies|pass|passes .. <line>|waters
  move|moves|moved|moving|mass|masses|massing|deploy*|concentrat*|shift|shifts|send|sends|sail|sails|fly|flies|reinforc* .. <forces> .. <line>|waters
  mass|masses|massing|concentration of? <forces>
  deploy|deploys|deploying|deployment of? <forces>
  accompanying|parallel|snap|unannounced|unscheduled|timed exercise*|drill*|manoeuvre*|maneuver*
  hold|holds|held|run|runs|running|stage|stages|staged|order|orders|ordered|launch*|begin|begins|conduct|conducts|enlarge* .. exercise|exercises|drill|drills|manoeuvre* .. near|close|along|at|off|beside|opposite|within the|their|its|to? <line>
  exercise|exercises|drill|drills|manoeuvre* near|close|off|opposite|along to? the|its|their? <line> .. during|while|until|as|so
  militi*|paramilitary|paramilitaries ~ <addressing>|arm|equipment|weapon*|train*
  self defence|defense group*|unit*|force|forces|detachment*|committee*|league*
  selfdefence|selfdefense
  insurgen*|rebels|rebel|guerrilla*|separatist*|secession*|saboteur*|sabotag*|assassinat*|kidnap*|abduct*|insurrection*
  armed group*|opposition|wing|volunteers|civilians|movement*
  volunteer|volunteers battalion*|unit*|fighter*|brigade*
  arms|weapons|munitions|ammunition|equipment .. to|for .. group|groups|tribes|militia|fighters|volunteers|rebels|movement
  freedom fighters
`,
  ),
  neverDone(
    HUNGER,
    `
  starv*
  cut|cuts|cutting|stop|stops|close|closes|closed|hold|holds ~ food|medicine|medicines|heating|bread .. supply|supplies|population|town|region|enclave
  supply|supplies .. region|province|town|enclave|population .. low|short|dry
  road|corridor|pass|bridge closed|blocked|cut .. enclave|population|inhabitants|region|province|town
  migrants|refugees are|be brought|flown|led|steered|sent|let to|through|across|pass
`,
  ),
  neverDone(
    RULE,
    `
  regime change*
  change of regime|leadership
  overthrow*|putsch*|destabilis*|destabiliz*|foment*|subver*|infiltrat*|uprising*|unrest
  coup|coups
  colour|color revolution*
  undermin* the|its|their? government|regime|authority|leadership|unity|cohesion
  split|splits|splitting the|its|their? coalition|government|elite*|alliance|leadership|cabinet
  successor government|generation
  pressure from below|street|inside|within
  fifth column
  discontent
  grievances of the|its|their? regions|minorit*|provinces
`,
  ),
  never(
    FORCE,
    `
  assassinat*|kidnap*
`,
  ),
]
