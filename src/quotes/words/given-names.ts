import { withoutAccents } from '../text/letters.ts'
import { wordsIn } from './lexicon.ts'
import { memoized } from '../text/token.ts'

export type Gender = 'male' | 'female'

/** The gender of a common given name, `either` if both are usual; undefined for other words. */
export const givenName = memoized(({ text }) => (genders ??= gendersOf()).get(withoutAccents(text.toLowerCase())))

let genders: Map<string, Gender | 'either'> | undefined

function gendersOf(): Map<string, Gender | 'either'> {
  const table = new Map<string, Gender | 'either'>()
  for (const name of wordsIn(MALE)) table.set(name, 'male')
  for (const name of wordsIn(FEMALE)) table.set(name, 'female')
  for (const name of wordsIn(EITHER)) table.set(name, 'either')
  return table
}

const EITHER = `
alex alexis ariel ashton avery blake bobbie cameron carey casey cary chris corey courtney dakota dana devon drew emerson finley frankie
hayden jackie jaime jamie jan jean jess jessie jordan jody jules kai kelly kendall kerry kim kris lane lee leslie logan loren lynn lou
marion mickey morgan pat parker paris peyton quinn reese remy riley robin rory rowan sam sandy sasha sawyer shannon shawn shelby sidney
skyler stacy sydney taylor terry toby tracy val wei li ming yu jin min hyun yan noor ren sky`

const MALE = `
aaron abdul abdullah abraham abu adam adel adnan adolfo adrian ahmad ahmed aidan al alan albert alberto alec aleksandr aleksander alexander
alexandre alexei alexey alfonso alfred alfredo ali allan allen alvin amir amos anatoly anders andre andreas andrei andrew andrey andrzej
andy angelo angus anthony antoine anton antonin antonio antony archie ari armando arnold arthur arturo asa asad ash ashraf asif augustus
austin axel ayman aziz barack barney barry bart bashar ben benedict benjamin bennett benny bernard bernardo bernie bert bill billy bjorn bob
bobby boris boyd brad bradley brandon brendan brent bret brett brian bruce bruno bryan bryce bryon burt byron calvin carl carlo carlos
cedric cesar chad charles charlie chase chester christian christoph christophe christopher chuck clarence clark claude claudio clay clayton
cliff clifford clint clive clyde cody colin conor connor conrad cornelius craig curt curtis cyril cyrus dale damian damien damon dan daniel
danny dante darius darrell darren daryl dave david davis dean dennis denis derek derrick desmond dev dexter dick diego dieter dimitri dirk
dmitri dmitriy dmitry dominic dominique don donald donnie donny doug douglas duane duncan dustin dwayne dwight dylan earl ed eddie edgar
eduardo edmund edward edwin eitan eli elias elijah elliot elliott ellis elmer elon emilio emmanuel emanuel enrique eric erick erik ernest
ernesto ernie erwin ethan eugene evan evgeny ezra fabio faisal fareed felipe felix fernando fidel finn floyd francis francisco franco
francois frank franklin franz fred freddie frederic frederick friedrich fritz fyodor gabriel gareth garrett garry gary gavin gene geoff
geoffrey george georges gerald gerard gerardo gerhard gerry gideon gilbert giorgio giovanni giuseppe glen glenn gordon graham grant greg
gregg gregory guillermo gunnar guido gus gustavo guy habib hal hamid hank hans harold harrison harry harvey hasan hassan hector heinrich
heinz helmut henri henrik henry herb herbert herman hiroshi homer horace howard hubert hugh hugo humberto humphrey hussein ian ibrahim
ignacio igor ike ilya imran ira irving isaac isaiah ismail ismael ivan jack jackson jacob jacques jake jamal james jared jarrod jason javier
jay jeb jed jeff jefferson jeffrey jens jeremiah jeremy jerome jerry jesse jesus jim jimmy joachim joao joaquin joe joel johan johann
johannes john johnnie johnny jon jonah jonas jonathan jorge jose josef joseph josh joshua juan judd julian julio julius jurgen justin kareem
karim karl keith ken kenneth kenny kent kevin khalid khalil kirk klaus konrad konstantin kurt kyle lamar lance larry lars lawrence leo leon
leonard leonardo leonid leopold leroy les lester levi lewis liam lindsey lionel lloyd lorenzo louis lowell luca lucas luigi luis luke luther
lyle lyndon mahmoud malcolm manny manuel marc marcel marcelo marco marcos marcus mario mark marshall martin martyn marty marvin mateo mathew
matt matteo matthew matthias maurice mauricio max maxim maximilian maxwell mehmet mel melvin merrick michael michel miguel mike mikhail
miles milo milton mitch mitchell mitt mohamed mohammad mohammed mohamad morris moses muhammad mustafa myron nasser nate nathan nathaniel
neal ned neil nelson newt nicholas nick nicolas niels nigel nikolai noah noam noel norm norman octavio olaf oleg oliver olivier omar orlando
orrin oscar osama otto owen pablo paolo pascal patrick paul paulo pavel pedro percy perry pete peter petr petro phil philip philippe phillip
pierre preston rafael rahm rahul raj rajiv ralph ramon ramzan rand randall randy raphael rashid raul ravi ray raymond reggie reginald reince
reinhard rene reuben rex ricardo richard rick ricky rob robbie robert roberto rod rodney rodrigo roger roland rolf roman ron ronald ronnie
ross roy ruben rudolf rudolph rudy rupert russ russell rusty ryan saeed salman salvador salvatore sami samir samuel sanjay santiago saul
scott sean sebastian serge sergei sergey sergio seth shane shaun sheldon sherman simon sol spencer stan stanley stefan stephan stephen
sterling steve steven stewart stuart sven tariq ted terence terrence thad thaddeus theo theodore thomas tim timothy todd tom tomas tommy
tony travis trent trevor trey tucker tyler tyrone ulrich umar valery vance vasily vern vernon vic victor vijay viktor vincent vince vinod
virgil vitaly vladimir volodymyr wade wallace walt walter warren wayne wendell werner wes wesley wilfred wilhelm will willard william willie
wilson winston wolf wolfgang woody xavier xi yair yasser yitzhak yoav yossi yuri yusuf yves zac zach zachary zack zane zbigniew narendra
shinzo recep rishi keir jair ro cory beto deval alejandro kwame mehdi vivek ajit satya sundar jensen dara denys andriy oleksandr oleksiy
ihor mykhailo serhiy taras bohdan valerii kyrylo yevgeny gennady nikita hakeem jamaal mondaire ritchie bartosz tomasz piotr pawel krzysztof
wojciech lech jaroslaw mateusz radoslaw milos vaclav laszlo istvan ferenc zoltan dragan zoran goran slobodan kofi kwasi sadiq sajid humza
anas jagmeet navdeep arjun rohit amit anil ashok sunil suresh ramesh manoj deepak sandeep vikram aditya hiroyuki kenji takeshi yoshihide
fumio taro junichiro jiang jintao keqiang xiaoping zedong jae jong tayyip abdel bassem farid hamza hossein javad jawad mahdi mohsen
moqtada nabil nouri qassem rami reza saad tarek walid ajinkya anwar arvind babajide bilal bola bongani chidi chinedu danilo diarmuid dmytro
ebrahim emeka enoch eoin ernst femi gaston gotabaya hakan haruki hideki hideo hiro husain ignatius imanol ivo jannik jignesh joko kabir
kaito kazuo kenta kunal kyriakos lahiru lamine lebogang leif lennart levan luiz mahamat mahinda mallikarjun mamadou marcin matias mauro
mayank mazen melih metin mihai mikko milan miroslav mladen mo moeen moises moussa muhsin murat musa naveen nawaz neymar nikol nikos nils
nnamdi obinna oleh olusegun omer onur oriol ousmane paddy parth pascoal paulinho pekka petteri pranab prabowo rafa rahim rajesh rajnath
ranil rasmus rasool rauf ravindra rigoberto rishabh robbert roderich rodri rolando rui sachin sajjad samson sanae sandile sergi shankar
siddharth sipho siya sizwe soren stavros subrahmanyam suleiman sunny surya svein tadeusz tamim temba thabo thabiso thibaut thulani
tiago tibor timur tito tomislav tunde uhuru usman valdis vasyl venancio vinay vinicius virat vlad vusi xavi xolani yaw yasin yevhen yogi
yoshimasa youssef yuki yunus yuval zahid zviad edouard thierry stephane etienne guillaume mathieu matthieu remi baptiste bastien gael gaetan
yahya zaid zia naftali reuven avigdor ehud shimon moshe menachem yaakov yehuda itamar bezalel gadi herzi yoel erez`

const FEMALE = `
abby abigail ada adele adriana agatha agnes aileen aisha alana alejandra alessandra alexa alexandra alice alicia alina alison allison alma
alyssa amal amanda amber amelia amina amy ana anastasia andrea angela angelica angelina angie anita ann anna annabelle anne annette annie
antonia april arlene ariana arianna ashley astrid audrey aurora ayanna barbara beatrice beatriz becky belinda bernadette bernice beth
bethany betsy betty beverly bianca blanche bonnie brenda bridget brigitte britney brittany brooke camilla camille candace candice carla
carly carmen carol carole carolina caroline carolyn carrie cassandra cassie catherine cathleen cathy cecilia cecile celeste celia charlene
charlotte chelsea cheryl chloe christa christiane christie christina christine cindy claire clara clarissa claudia colleen connie constance
cora corinne cristina crystal cynthia daisy daniela danielle daphne darlene dawn deanna debbie debora deborah debra deirdre delia denise
diana diane dianne dina dolores donna dora doris dorothy edith edna eileen elaine eleanor elena elisa elisabeth elise eliza elizabeth ella
ellen elsa elsie emily emma erica erika erin esther ethel eva eve evelyn faith fatima faye felicia fiona florence frances francesca freda
frida gabriela gabrielle gail geraldine gertrude gina ginger giorgia gisele gladys glenda gloria grace greta gretchen gwen gwendolyn hannah
harriet hazel heather heidi helen helena helene hilary hilda hillary holly hope ida ilana ilhan imelda ingrid irene iris irina isabel
isabella isabelle ivanka ivy jacinda jacqueline jada jana jane janet janice janine jasmine jeanette jeanne jenna jennifer jenny jessica jill
jo joan joann joanna joanne jocelyn jodi joni josephine joy joyce juanita judith judy julia juliana julie juliet june kamala kara karen
karin karine karla kate katharine katherine kathleen kathryn kathy katie katrina katya kay kayla kaitlin kaitlyn kellyanne kelsey kerri
kimberly kirsten kirstjen kristen kristi kristin kristina kristine kyrsten lana lara larisa latoya laura lauren laurie leah leila lena leona
leonora leticia liana lidia lila lillian lily lina linda lindsay lisa liz liza lois lola loretta lori lorraine louisa louise lucia lucille
lucinda lucy luisa lydia lynda lynne mabel mackenzie madeleine madeline maggie malala malia mallory mandy marcia margaret margarita margery
margot maria mariah marian mariana marianne marie marilyn marina marine marjorie marla marlene marsha martha mary maryam maura maureen
maxine maya megan meghan melania melanie melinda melissa mercedes meredith mia michele michelle mildred millie mindy miranda miriam molly
mona monica monique muriel myra nadia nan nancy naomi natalia natalie natasha nellie nicola nicole nikki nina noelle nora norma octavia olga
olivia opal paige pam pamela patrice patricia patsy patti patty paula pauline pearl peggy penelope penny petra phoebe phyllis polly
priscilla priti rachel ramona rebecca regina renata renee rhonda rita roberta rosa rosalie rosalyn rose rosemary rosie roxanne ruby ruth
sabrina sally samantha sandra sara sarah selena selma serena shana shari sharon sheila shelley sherri sherry shirley silvia simone sofia
sonia sonja sonya sophia sophie stacey stella stephanie sue susan susana susanna susanne suzanne svetlana sylvia tabitha tamara tammy tanya
tara tatiana teresa teri tess tessa thelma theresa therese tiffany tina toni tonya tracey tricia trisha trudy tulsi ursula valentina valeria
valerie vanessa vera veronica vicki vicky victoria viola violet virginia vivian wanda wendy whitney whoopi wilma winifred yolanda yvette
yvonne zainab zoe huma kellie rosario nydia marcy mazie sheri alexandria rashida pramila cori jahana deb jeannette oksana olena olha yulia
iryna kateryna natalya viktoriya lyudmila ludmila ekaterina yelena galina nadezhda raisa ngozi winnie suu tsai sanna mette erna annalena
kaja ingrida condoleezza ketanji malalai adaeze aditi agnieszka aigul aiko aisling akiko alia aline amara amelie aminata amrita anastasiia
anjali aoife apinya aruna asha ayesha ayse azadeh beata bhavna bibi birgit brianna camila carme ciara clare claudine daria deepika dilma
dunja ebru elif eliska elke esperanza fadumo fatou fawzia filippa francoise funmi geeta ginevra grainne gulnara hadiza hafsa halima haruka
hauwa helle hina houda ifeoma ikram ilse indira ines ingeborg iga isha jaya jin-ah joana johanna kaori katalin kavita kemi khadijah kirstie
kiran latifa leena leni lesya lieke ludivine lupita magda magdalena maia mairead malgorzata manal margrethe marija marit mariya marta
martina masha mayumi mehbooba michiko minna mitsuko mwanaisha nabila naledi nandini nandi narayani neha neema niamh nirmala nkechi nkosazana
nomvula nuria nadja pia pilar pratibha priya priyanka rania ranjana rasha rekha reshma riikka rina roza roya rupa sadaf sakura sana sanam
sania saoirse saskia satu sayaka seema serap shabana shabnam shaheen shaista shirley-anne shreya sigrid silje sinead siobhan smriti soheila
soledad sunita sushma swati sylvie tamar tatyana tendai teodora thandi thandiwe thea thuli tove tuulia uma usha vasundhara veronika
viktorija vjosa wangari wanjiru xiomara yui yuliya yuriko zanele zeynep zelda zodwa zofia zuzana farah yasmin zahra layla leyla noura hanan
nawal amira samira fatma khadija nasrin shirin masih narges golnaz`
