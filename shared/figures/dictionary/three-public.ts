import { type FigureGroup, count, group, money } from '../basic-figure.ts'

type Stage = 'budget' | 'final'

/** The items of “三公”经费 in one account; 湖南 部门整体支出绩效评价基础数据表 has them for 预算 and 决算 alike. */
function items(stage: Stage, zh: string, en: string): FigureGroup['figures'] {
  const key = (item: string) => `threePublic.${stage}.${item}`
  return [
    money(
      `threePublic.${stage}`,
      [`“三公”经费${zh}数`, `All three, ${en}`],
      [`一般公共预算财政拨款安排的“三公”经费${zh}数。`, `Paid from the general public budget: ${en}.`],
      { parts: [key('abroad'), key('vehicles'), key('reception')] },
    ),
    money(
      key('abroad'),
      ['因公出国（境）费', 'Travel abroad'],
      ['公务出国（境）的国际旅费、住宿、伙食、培训等支出。', 'Official travel abroad with board, lodging and training.'],
    ),
    money(
      key('vehicles'),
      ['公务用车购置及运行维护费', 'Official vehicles'],
      ['公务用车购置费与燃料、维修、过路、保险等运行维护费之和。', 'Buying and running official vehicles.'],
      { parts: [key('vehiclePurchase'), key('vehicleRunning')] },
    ),
    money(
      key('vehiclePurchase'),
      ['公务用车购置费', 'Buying vehicles'],
      ['公务用车购置支出，含车辆购置税。', 'Buying official vehicles, with tax.'],
    ),
    money(
      key('vehicleRunning'),
      ['公务用车运行维护费', 'Running vehicles'],
      ['燃料费、维修费、过路过桥费、保险费等。', 'Fuel, repairs, tolls and insurance.'],
    ),
    money(
      key('reception'),
      ['公务接待费', 'Receptions'],
      ['按规定开支的各类公务接待支出。', 'Official receptions within the rules.'],
    ),
  ]
}

export const threePublicBudget = group(
  'three-public-budget',
  'three-public',
  ['“三公”预算', 'Three public expenses, budget'],
  items('budget', '预算', 'budget'),
)

export const threePublicFinal = group(
  'three-public-final',
  'three-public',
  ['“三公”决算', 'Three public expenses, final accounts'],
  [
    ...items('final', '决算', 'final accounts'),
    count(
      'vehicles.count',
      '辆',
      ['公务用车保有量', 'Official vehicles owned'],
      ['12月31日由财政拨款开支运行费用的公务用车数量。', 'On 31 December, those run on the budget.'],
    ),
  ],
)
