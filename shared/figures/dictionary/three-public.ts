import { type BasicFigure, count, group, money } from '../basic-figure.ts'

type Stage = 'budget' | 'final'

/** The items of 三公经费 in one account; 湖南's table has them for 预算 and 决算 alike. */
function items(stage: Stage, zh: string, en: string): BasicFigure[] {
  const key = (item: string) => `threePublic.${stage}.${item}`
  return [
    money(
      `threePublic.${stage}`,
      [`“三公”经费${zh}数`, `Three public expenses, ${en}`],
      [`一般公共预算财政拨款安排的“三公”经费${zh}数。`, `Paid from the general public budget: ${en}.`],
      { parts: [key('abroad'), key('vehicles'), key('reception')] },
    ),
    money(
      key('abroad'),
      [`因公出国（境）费${zh}数`, `Travel abroad, ${en}`],
      ['公务出国（境）的国际旅费、住宿、伙食、培训等支出。', 'Official travel abroad with board, lodging and training.'],
    ),
    money(
      key('vehicles'),
      [`公务用车购置及运行维护费${zh}数`, `Official vehicles, ${en}`],
      ['公务用车购置费与燃料、维修、过路、保险等运行维护费之和。', 'Buying and running official vehicles.'],
      { parts: [key('vehiclePurchase'), key('vehicleRunning')] },
    ),
    money(
      key('vehiclePurchase'),
      [`公务用车购置费${zh}数`, `Buying vehicles, ${en}`],
      ['公务用车购置支出，含车辆购置税。', 'Buying official vehicles, with tax.'],
    ),
    money(
      key('vehicleRunning'),
      [`公务用车运行维护费${zh}数`, `Running vehicles, ${en}`],
      ['燃料费、维修费、过路过桥费、保险费等。', 'Fuel, repairs, tolls and insurance.'],
    ),
    money(
      key('reception'),
      [`公务接待费${zh}数`, `Receptions, ${en}`],
      ['按规定开支的各类公务接待支出。', 'Official receptions within the rules.'],
    ),
  ]
}

/** “三公”经费 of 湖南 部门整体支出绩效评价基础数据表. */
export const threePublic = group(
  'three-public',
  'three-public',
  ['“三公”经费', 'Three public expenses'],
  [
    ...items('budget', '预算', 'budget'),
    ...items('final', '决算', 'final accounts'),
    count(
      'vehicles.count',
      '辆',
      ['公务用车保有量', 'Official vehicles owned'],
      ['12月31日由财政拨款开支运行费用的公务用车数量。', 'On 31 December, those run on the budget.'],
    ),
  ],
)
