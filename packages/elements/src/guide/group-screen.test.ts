import { expect } from '@open-wc/testing';
import type { GroupField } from '../repeat-field/group-field.js';
import { emptyGuides, freshPage, openGuide } from './test-guide.js';
import type { GuidePerson } from './test-guide.js';
import { groupPack } from './test-pack.js';
import { bench } from './test-services.js';

describe('a group that repeats, in a guide', () => {
  beforeEach(() => {
    freshPage();
    bench.loadProcedure = () => Promise.resolve(groupPack());
  });
  afterEach(emptyGuides);

  it('can be used by everybody, with items, at most, with issues, and in the review', async () => {
    const person = await atMembers();
    await expect(person.guide, 'one').to.be.accessible();
    await add(person, 2);
    await expect(person.guide, 'most').to.be.accessible();
    await person.press('Tiếp tục');
    await expect(person.guide, 'issues').to.be.accessible();
    await person.goTo('review');
    await expect(person.guide, 'review').to.be.accessible();
  });

  it('draws the heading, begins with the item that is needed, and adds more', async () => {
    const person = await atMembers();
    expect(person.focused).to.equal('Câu 1.1 Ai sống cùng nhà?');
    await add(person, 1);
    expect(person.focused).to.equal('Người 2');
    expect(person.guide.answers['members']).to.have.length(2);
  });

  it('keeps each box with its person when another is taken out', async () => {
    const person = await atMembers();
    await add(person, 2);
    for (const [index, name] of ['Lê Một', 'Lê Hai', 'Lê Ba'].entries()) {
      person.answer(`members.${index}.fullName`, name);
    }
    await person.drawn();
    const third = person.field('members.2.fullName');
    await press(person, 'Bỏ người 2');
    await press(person, 'Vẫn bỏ người 2');
    expect(person.field('members.1.fullName') === third).to.equal(true);
    expect(third.value).to.equal('Lê Ba');
    expect(person.guide.answers['members']).to.deep.equal([
      { fullName: 'Lê Một' },
      { fullName: 'Lê Ba' },
    ]);
    expect(person.focused).to.equal('Người 1');
    await add(person, 1);
    expect(person.field('members.2.fullName').value).to.equal('');
    expect(person.field('members.1.fullName') === third).to.equal(true);
  });

  it('writes nothing into a box while somebody types in it', async () => {
    const person = await atMembers();
    const field = person.field('members.0.fullName');
    const box = field.shadowRoot!.querySelector('textarea')!;
    box.focus();
    for (const text of ['N', 'Ng', 'Nguyễn']) {
      box.value = text;
      box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      await person.drawn();
    }
    expect(person.field('members.0.fullName') === field).to.equal(true);
    expect(field.shadowRoot!.activeElement === box).to.equal(true);
    expect(person.guide.answers['members']).to.deep.equal([{ fullName: 'Nguyễn' }]);
  });

  it('asks what depends on the same item, and only there', async () => {
    const person = await atMembers();
    await add(person, 1);
    person.answer('members.1.tie', 'other');
    await person.drawn();
    expect(person.field('members.1.tieText')).to.exist;
    expect(person.field('members.0.tieText')).to.not.exist;
  });

  it('leads from the summary to what is missing, and says in which item', async () => {
    const person = await atMembers();
    await add(person, 1);
    await person.press('Tiếp tục');
    const links = [...person.root.querySelectorAll<HTMLElement>('.summary a')];
    expect(links[2]!.textContent).to.match(/Người 2, Họ và tên:\s+Mục này cần có/);
    links[2]!.click();
    expect(person.root.activeElement === person.field('members.1.fullName')).to.equal(true);
    expect(person.field('members.1.fullName').issue).to.contain('Mục này cần có');
  });

  it('stands in the review item by item, and “Sửa” leads to the very field', async () => {
    const person = await atMembers();
    await add(person, 1);
    person.answer('members.0.fullName', 'Lê Một').answer('members.1.fullName', 'Lê Hai');
    await person.goTo('review');
    const titles = [...person.root.querySelectorAll('h4')].map(({ textContent }) => textContent);
    expect(titles).to.deep.equal(['Người 1', 'Người 2']);
    const { buttons } = person;
    expect(buttons).to.include('Sửa Người 2, Họ và tên');
    await person.go('Sửa Người 2, Họ và tên');
    await person.drawn();
    expect(person.place).to.equal('members');
    expect(person.focused).to.equal('Họ và tên');
    expect(person.root.activeElement === person.field('members.1.fullName')).to.equal(true);
  });

  it('keeps in the draft how many there are, and each answer', async () => {
    const person = await atMembers();
    await add(person, 1);
    person.answer('members.1.fullName', 'Lê Hai');
    await person.guide.save();
    expect(person.guide.answers['members']).to.deep.equal([{}, { fullName: 'Lê Hai' }]);
  });
});

async function atMembers(): Promise<GuidePerson> {
  const person = await openGuide();
  await person.begin();
  await settled(person);
  return person;
}

function group(person: GuidePerson): GroupField {
  return person.root.querySelector('tb-group-field')!;
}

async function settled(person: GuidePerson): Promise<void> {
  await customElements.whenDefined('tb-group-field');
  await person.drawn();
  await group(person).updateComplete;
  await person.drawn();
}

async function add(person: GuidePerson, times: number): Promise<void> {
  for (let time = 0; time < times; time++) await press(person, 'Thêm người');
}

async function press(person: GuidePerson, words: string): Promise<void> {
  const buttons = [...group(person).shadowRoot!.querySelectorAll('button')];
  const button = buttons.find(({ innerText }) => innerText.trim() === words);
  if (!button) throw new Error(`no button ${words}`);
  button.click();
  await settled(person);
}
