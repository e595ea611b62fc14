"""Given names that tell a gender, from the lists of Faker 40.54.0 (MIT licence).

Names that at least two of its 41 language lists hold, and (nearly) always for one gender.
Made by ``training/given_names/make.py``; not edited by hand.
"""

from __future__ import annotations

from typing import Final, Literal

_MALE: Final = """
aage aarav aaron aarón abbas abdul abdullah abel abelardo abner abraham abram achim adalberto
adam adelbert adem aditya adnan adolf adolfo adonis adrian adriano adrien adrián adán aedan
agustin agustín ahmad ahmed ahmet aidan aiden akif alain alan alban albert alberto albin albino
albrecht alcides aldo alec alejandro alejo aleks aleksandar aleksander aleksandr alen alessandro
alessio alex alexander alexandre alexandru alexej aleš alf alfons alfonso alfred alfredo algot
ali alistair allan allen almus alois alonso aloys alphons alphonse alphonsus alvar alvaro alvin
alwin amado amador amaro ambrose amin amir amos américo anders anderson andre andreas andrei
andrej andres andrew andrey andri andrzej andré andrés andy anes angelo angus anselmo ante
antero anthony anto antoine anton antonino antonio antonius antony antónio aníbal aran archer
archie arda ari arian arif arjun arlo armando armin arnaldo arne arno arnold arnoldo arnulfo
aron arron arsenio artan artemio arthur artis artur arturo arvid arvo aryan asher atilio atlas
attila august augustin augustine augusto aurel aurelio austin axel ayaan ayden azad aziz baba
baldur baldwin baltasar balthasar barry bart bartholomew bartley basil basilio bastian bautista
bayram bayron beau ben benedict benedikt benicio benito benjamim benjamin benjamín benno benny
bent berat berend bernabé bernard bernardino bernardo bernd berndt bernhard bernt bert bertil
bertram bertrand biagio bilal bill billy birger bjarne bjorn björn bladimir blahoslav blaine
blake blas bob bogdan bohumil bohumír bohuslav bojan boleslav boris borja brad bradley brady
brandon branislav branko braulio braxton brayan brayden brendan brendon brent brett brian brien
brodie bruce bruno bryan bryce byron cal caleb callum calogero calvin cameron camilo carl carlo
carlos carmelo carsten carter cas casper cathal cecil cedric ceferino celestino celso cesar chad
charles che chris christian christof christofer christoffer christoph christophe christopher
christos ciaran cillian cipriano ciro clarence clark claudio claudius claus clayton clemens
clement clemente clifford clinton clive cody cohen cole coleman colin collin colm colton colum
conal conall conan conn connor conor conrad constantin cooper corey cormac cornel cornelio
cornelius cory cosimo craig cristhian cristian cristiano cristobal cristofer cristopher
cristóbal csaba ctibor curt curtis custodio cyril césar dag dagoberto dale dalibor dalton dalvin
damian damiano damien damir damián damjan damon dan daniel danijel danilo danny dante dany daren
darin dario darius dariusz darko darrell darren darrin darryl darryn darwin daryl darío dave
david davin davor dean deane declan dejan demetrio demian denis dennis denny dereck derek derick
dermot derrick desiderio desmond detlef diarmuid didier diego dieter dietmar dietrich dilan
dillon dimas dimitri dimitrios dino diogo dion dionisio dirk dobroslav domenic domenico domhnall
domingo dominic dominick dominik don donal donald donat donato dorian douglas dragan drago
drahoslav duane duncan dusan dustin dušan dwayne dylan dávid eamon eamonn earl ebbe ebenezer
eder edgar edgardo edin edinson edison edmond edmund edmundo edson eduard eduardo edvard edvin
edward edwin efrain efraín egbert eggert egon einar eino ekrem eladio elbert eldar eldon
eleuterio elian elias eliecer elijah elio elis eliseo elliot elliott elmar elmer elmo elnur elon
eloy elton elvin elvis elías emanuel emil emilian emiliano emilio emin emir emmanuel emmet
emmett enda enes ennio enrico enrique enver enzo eoghan eoin epifanio erasmo erdogan erhard eric
erich erick erik erkan erland erling ernest ernesto ernst erol ervin erwin esteban ethan eugen
eugene eugenio eusebio evald evan evaristo evelio evert ewald ezequiel ezra fabian fabio fabián
fabricio fabrizio facundo fariz faruk fatih faustino fausto feargal fearghal federico fedor
feliciano felipe felix ferdinand ferenc fergal fergus fermín fernando fidel filip filipe filippo
finbar finn fintan flavio flemming fletcher florencio florentin florentino florian florin
francesco francis francisco franco franjo frank franklin frans františek franz françois fred
freddy frederic frederick frederik fredo fredric fredrik fredy fridolin friedrich fritz frode
frédéric fábio félix gabino gabor gabriel gael gaetano gareth garret garrett garry gary gaspar
gastón gavin gebhard geir genaro gennaro geoffrey georg george georges georgios gerald geraldo
gerard gerardo gerhard gerhardt german germán gerold geronimo gerrit gerson gert gerónimo
giacomo gian giancarlo gianfranco gianluca gianni gil gilbert gilberto giles gilles gino giorgio
giovanni giovanny giuliano giulio giuseppe glen glenn gonzalo gonçalo goran gordon gottfried
gottlieb graeme graham grant grayson greg gregg gregor gregorio gregory grzegorz guido guilherme
guillaume guillermo gunnar gunner gustaf gustav gustavo guy gérard gülağa günter günther hakan
hakim halil hamish hamza hannes hans hansjörg hanspeter harald hardy harm harold harri harrison
harry hartmut harvey hasan hassan hayden hector heiko heinrich heinz helge helmer helmut hendrik
henning henri henrik henrique henry herbert heriberto herman hermann hermes herminio hernando
hernán hilario hilbert hilmar hipólito hjalmar holger horacio horst howard hubert hudson hugh
hugo humberto héctor hüseyin iain ian ibrahim ignacio ignatz ignaz ignác igor iker ilias ilija
imre ingmar ingo ingvar ioannis irfan isaac isaiah isaías ishaan isidor isidoro isidro ismael
ismail ismet israel istvan istván ivan ivar iver ivo ivor iván iwan izidor jacek jacinto jack
jackson jacob jacobo jacques jafet jair jairo jaka jake jakob jakub jamal james jamil jan jani
janko jannik jannis janos janus jared jari jarl jarlath jaromír jaron jaroslav jarrod jason
jasper javier jaxon jay jayden jayson jeff jefferson jeffery jeffrey jeison jens jere jeremiah
jeremias jeremy jeremías jermaine jerome jerry jerson jerzy jerónimo jesper jesse jesus jesús
jhoan jhon jhonatan jhonny jim jimmie jimmy jiri joachim joakim joao joaquim joaquin joaquín job
jochen joe joel joey johan johann johannes johans john johnathan johnny jon jonah jonas jonatan
jonathan jonathon jonáš jordi jordon jordy jordán jorge joris jose josef joseph josh joshua
josiah josip jost josue josué josé jovan jozef joão joël joško juan jude juhani jules julian
julien julio julius julián junior juraj jure juri justin justus ján jérôme jörg jörgen jørgen
jürgen kai kaj kaleb kalevi kalle kamal kamil kamron kane karim karl karlo karsten kasim kaspar
kasper keanu keegan keith kelvin kemal ken kenan kenneth kenny kent kevin khaled khalid kian
kieran kilian killian kingston kirk kjell klaus klemens klement knut koen konrad konstantin
konstantinos kornel krish krister kristian kristijan kristjan kristofer kristoffer kristopher
krzysztof kuno kurt kurtis kyan kyle kåre ladislav lamar lambert lance larry lars lasse laszlo
laurent laurenz laurin lautaro lawrence lean leander leandro lee leif lennart lenny leo leon
leonard leonardo leoncio leonel leonhard leopold leopoldo leroy levi levin lewis lex león liam
lian libor lincoln lino linus lionel lisandro livio lloyd logan lorcan lorenz lorenzo lorin
lothar louis lovro loïc luan luc luca lucas lucian luciano lucien lucio lucky ludvig ludwig
luigi luis luka lukas luke lukáš lutz luís lyndon lászló léo léon mac mads magnus mahdi mahir
mahmoud mahmud mahmut maicol maik maks maksim malachy malcolm malik malte manfred manuel manus
marc marcel marcelino marcell marcello marcelo marcial marcin marco marcos marcus marek mariano
marijan marino mario marius mariusz mark marko markus marlon mart marten martin martín marvin
mason massimiliano massimo matej mateo mateus matheo mathew mathias mathieu matias mato mats
matteo matthew matthias matti mattia mattias matías maurice mauricio maurizio mauro max maxim
maxime maximilian maximiliano maximo maximus maxwell mehdi mehmet meinrad mel melvin merlin
mervin mervyn metin metod micael micha michael michal micheal michel miguel mihael mijo mika
mikael mike mikhail mikkel mikuláš milan mile miller milo milos miloslav miloš milton milán
miodrag miran mirco mirko miro miron miroslav mirsad misael mitchel mitchell mladen modesto
mohamad mohamed mohammad mohammed moisés mojmír moreno moritz morris morten mortimer muhammad
muhammed muni murat murray musa mustafa myles mário máximo nando narciso natan natanael nathan
nathanael nathaniel neal neil nelson nenad neo nestor neville nevin niall nicanor nicholas nick
nicklas niclas nico nicolai nicolas nicolás niels nigel nik niklas niko nikolai nikolaj nikolaos
nikolas nikolaus nils nino niyazi noah noe noel nolan norbert norberto norman noé noël nuno
néstor octavio oisin olaf olavi ole olegario oliver olivier olof omar omer onofre oran orhan
orlando oscar oskar osman osvaldo oswald oswaldo othmar oto otto ottó ove ovidio owen pablo
padraic padraig paolo pascal pascual pasquale patric patricio patrick patrik paul paulino paulo
pauric pavel pawel peadar pearse peder pedro pekka per percy pero perry petar pete peter petr
petter philip philipp philippe phillip pierce piero pierre pietro piotr pirmin pius porfirio
pranav preston péter qabil quentin quincy quinten radomír radoslav radovan rafael raffael
raffaele ragnar raimund raimundo rainer ralf ralph ramadan ramazan ramiro ramon ramón randall
randolf randy raoul raphael rasmus raul ravi ray rayan raymond raúl redmond reginald reimar
reinaldo reiner reinhard reinhart reinhold reino remigio remo renato rene renzo rené reuben rex
reynaldo reza rhys rian ricardo riccardo richard rick rickey ricky rico rigoberto rishi robby
robert roberto robin robinson rocco roderick rodger rodney rodolfo rodrigo rogelio roger rohan
roland rolando rolf roman romano romeo román ron ronal ronald ronaldo ronan ronnie ronny roque
rory rosendo ross rouven rowan roy ruairi ruben rubén rudi rudolf rudolph rudy rufino rui rune
rupert ruperto russell ryan ryder ryszard rémy róbert rómulo rúben rüdiger sabri safet said
saleh salih salomón salvador salvatore sam sami samir samson samu samuel sander sandro santiago
santino santos sascha saul saverio saúl scot scott seamus sean sebastian sebastiano sebastián
sedat segundo selim sepp serge sergei sergej sergio seth severin severino severo shane shaun
shawn shayne siegfried sigmar sigmund sigurd silas silvano silvester silvio simeon simon simón
slavko slavomír slobodan smith sonny spencer stan stanislaus stanislav stanley stefan stefano
steffen steinar sten stephan stephen steve steven stewart stig stjepan stuart stéphane sven
sverre swen sylvester sébastien sérgio sören süleyman tadeusz tadeáš tage tahir tamás tanner
tapani tapio tarik ted teddy teodor teodoro terence terrance terrence teófilo thaddeus theo
theodor theodore thiago thierry thomas thor thorsten théo tiago tibor till tilman tim timmy timo
timon timotej timoteo timothy tino tito titus tiziano tobias toby todd toivo tom toma tomas
tomasz tomi tomislav tommy tomás tomáš tony tor torben tore torsten toy travis trent trevor
tristan troy tulio tyler tyrone tyson udo ulf ulises ulrich ulrik umar umberto urban uriel urs
uwe vagn valdemar valentim valentin valentino valentín valerio valter van vasco veli verner
vernon vicente victor victoriano victorino vidal vidar viktor vilhelm ville vince vincent
vincenzo vinzenz virgilio vito vitor vittorio vladimir vladimír vladislav vlado vlastimil volker
vratislav václav víctor vít waldemar waldo walter warren washington wayne wenzel werner wesley
wilber wilfredo wilfrido wilfried wilhelm willard willi william williams willian willy wilmer
wilson witold wladimir wojciech wolfgang wyatt xaver xavier yadigar yago yair yan yannick yasin
yeison yilmaz yngve yosef yusuf yves zac zacarías zachary zahid zaid zamir zdenko zdravko zeljko
zeno zlatko zoltan zoltán zoran zsolt zvonko álvaro ángel áron óliver óscar øystein øyvind šimon
štefan željko
"""

_FEMALE: Final = """
aaliyah abbey abbie abby abigail abril ada adda addison adela adelaida adele adelheid adelia
adelina adeline adina adriana adriane adrianna adrianne adrienne agata agatha agathe agnes
agnese agneta agnieszka agnès agustina agáta aida aideen aileen aili ailis aimee aimée aina aine
aino aisha aisling alana alanna alannah alba alberta albertina albertine albina albína alda
alejandra aleksandra alena alessandra alessia aleta alexa alexandra alexandria alexia alice
alicia alida alina aline alisa alisha alison alissa alix aliya alize alla allison alma almira
aloisia alondra alwina alwine alyssa alzina alícia amada amalia amalie amanda amara amaya amber
amelia amelie ami amie amina amira amparo amy amélie américa ana anabel anabela anabella
anastasia anaïs andrea andreia andrée ane aneta anett anette anežka angela angelica angelika
angelina angeline angelique angelita angie angélica ani anica anika anisa anita anja anjali anka
anke ann anna annabel annabell annabella annabelle annalisa annalise annamaria annamarie anne
anneli annelie annelies anneliese annelise annemarie annetta annette anni annie annika annikki
anouk antje antoinette antonella antonia antonietta antonija antonina anu anya aoife apolonia
april arabella araceli aracely arcelia aria ariadna ariana ariane arianna arlene armida arzu
ashlee ashleigh ashling asia assunta asta astrid asunción atena athena audrey augusta augustina
aura aurelia aurora aurore aurélie autumn ava ayesha ayla ayleen aylin aynur ayse aysel ayten
azra azucena babette barbara barbora beata beate beatrice beatrix beatriz becky belen belinda
bella belén benita bente benthe berenice berit bernadette bernadine bernarda bernardita bernice
berta bertha beth bethan bethany betina bettina betty beverley beverly beáta bianca bianka
bibiana biljana bina birgit birgitta birte birthe blanca blanka blažena bodil bohumila bonnie
božena brandi branka breanna breda brenda briana brianna bridget brigid brigita brigitta
brigitte brinda brit brita britney britt britta brittany brittney bronagh bronwyn brooke bruna
brígida bárbara caitlin caitlyn caitriona calista camila camilla camille canan candace candela
candelaria candice caoimhe cara caren caridad carin carina carla carlota carlotta carly carmela
carmelita carmen carmina carol carola carole carolin carolina caroline carolyn casandra
cassandra catalina catarina caterina catharina catherine cathleen cathrine cathy catrin catrina
catriona cecelia cecilia cecilie cecília celeste celia celina celine chantal chantel chantelle
charlene charline charlotta charlotte charmaine chelsea chelsey cherie cheryl cheyenne chiara
chloe chloé christa christel christelle christiana christiane christin christina christine ciara
cielo cindy cinthia cintia citlali claire clara clare clarice clarisa clarissa claudia claudine
clementina cliodhna cliona clodagh cloe clotilde clémence colette colleen collette concepción
concetta concha connie constance constanza constanze consuela consuelo cora coral coralie
cordula corina corine corinna corinne cornelia corona corrie courtney cristal cristina crystal
cynthia cäcilia cécile céline dafina dafne dagmar dagmara dagny daisy dalia damaris dana danae
dania danica daniela daniella danielle danijela danna daphne daria dariana darina darlene dawn
dayana dayna deanna dearbhail dearbhla debbie debora deborah deborrah debra deidre deirdre deisy
delfina delia delphine demetra demi denisa denise denisse dervla desiree desirée destiny dewi
deyanira dian diana diane diann dianne dilara dina dionne diya dolly dolores domenica dominga
dominika dominique dona donatella donna dora doreen dorina doris dorota dorothea dorothy draga
dragica drahomíra drahoslava dulce dunja débora dóra ebba ebony eda edda edel edelmira edina
edit edita edith edna eduarda edwina eileen eilis eilish eimear eimer ekaterina ela elaine elba
elda eleanor eleanora elena eleni elenore eleonora eleonore elfie elfriede eliana eliane elif
elin elina eline elinor elisa elisabet elisabeth elise eliza elizabeth eliška elke ella ellen
ellie ellinor elly elma elmira elna elodia elodie eloisa eloise eloísa elsa elsbeth else elsie
elsy elva elvia elvina elvira elvíra ema emanuela emelie emelina emely emer emilia emilie
emilija emily emine emma emmanuelle emmi emmy emília engla enriqueta enya erica erika erin erina
erla erna ernestina ernestine eryn esmeralda esperanza estefany estefanía estela estella estelle
ester estera esther estrella ethel etna etta eugenia eugenie eulalia eunice eusebia eva
evangelina eve evelin evelina eveline evelyn evelyne evi evie evita evy ewa fabia fabiana
fabienne fabiola faith fanny farah fatima fatma fay faye federica felicia felicitas felicity
felipa fernanda filipa filippa filomena fiona fionnuala flavia flor flora florence florencia
florentina florina florinda fortunata franca frances francesca francia francine francisca
františka franziska françoise freda freja freya frida frieda friederike frédérique gabriela
gabriella gabrielle gail galina gaylene gema gemma genevieve geneviève genoveva georgette
georgia georgiana georgina georgine geraldine gerda gerlinde gertrud gertrude giada gianna gilda
gillian gina giorgia giovanna gisela giselle gisselle gitte giulia giuliana giuseppina gladis
gladys glenda gloria gordana grace gracia graciela grainne graziella greta gretchen grete grethe
gretta griselda gréta gudrun guillermina gunda gunhild gwen gwendolyn gülay hailey haley hana
hanife hanna hannah hanne hannele hannelore harmony harriet hatice haydée hayleigh hayley hazel
heather hedda hedvika hedwig hedy heidi heidy heike helen helena helene helga hella helma
henrieta henrietta henriette herma hermina hermine herminia hermína herta hertha hilda hilde
hildegard hildur hillevi hilma holly honora hortense hortensia hulda hélène ica ida ignacia ika
ilaria ileana ilona ilse imelda imke ina inaya india indiana indira ines inez inga ingeborg
inger ingrid inna inès inés inês iolanda iona ira irena irene irina iris irja irma irmgard
isabel isabela isabell isabella isabelle isadora isidora isis isla isobel itzel iva ivana ivanka
iveta ivette ivona ivonne izabela jacinta jackeline jackie jaclyn jacqueline jade jadranka jael
jana jane janet janette janice janina janine janna jannie jaqueline jara jarmila jaroslava
jasmin jasmina jasmine jasna javiera jayda jayde jayne jazmin jazmín jeana jeanette jeanine
jeanne jeannette jeannine jelena jemma jena jenifer jenna jennie jennifer jenniffer jenny jerica
jessica jessika jill jillian jimena joana joann joanna joanne joaquina jocelyn jocelyne jodi
jodie jody joelle johana johanna johanne jolana jolanda jolene jolie joline jonna jorja josefa
josefina josefine joselyn josephine josette josiane joséphine jovana jovita joy joyce joëlle
juana juanita judita judith judy juli julia juliana juliane julianna julie juliet julieta
juliette julijana june justina justine jutta júlia kaarina kaia kaitlin kaitlyn kaja kalina
kamila kamya kara karen karin karina karla karley karolina karoline karolína karyn kassandra
kata katalin katarina katarzyna katarína kate katelyn katerina katerine katharina katharine
katherin katherina katherine kathi kathleen kathrin kathryn kathy kati katia katie katja katrin
katrina katy kayla kaylee kayleigh keely keira keisha kelli kellie kelsey kendra keri kerri
kerrie kerstin khloe kiara kiera kimberley kimberly kira kirsten kirstie kirstin kirsty klara
klaudia klára kori kornelia krista kristi kristie kristiina kristin kristina kristine kristy
kristína krystal krystyna kyara kyla kylie kyra käthe käthi ladislava lady laetitia laila lala
lana lara larisa larissa latasha latoya laura laure laureen lauren lauretta laurie lavinia layla
lea leah leana leandra leanne leena leia leidy leila lelia lena lene leni lenka leona leonie
leonor leonora leonore leontina lesia lesley lesly leticia letizia letícia leyla leyli lia liana
liane libby lida lidia lidija ligia liisa lila lili lilia lilian liliana liliane lilija lilja
lilla lilli lillian lilly lily lina linda lindsey line linnea lisa lisbeth lise liselotte
lisette lissette liv livia liz liza lizeth ljiljana ljubica ljudmila lois lola lolita lona loni
loraine loredana lorelei lorena lorenza loretta loretto lori lorna lorraine lotta lotte lotti
louisa louise lourdes lovisa luana lucero lucia luciana lucie lucija lucila lucinda lucy lucía
ludmila ludovica luisa luise luiza luna luz luzia luísa lydia lynda lyndsay lyndsey lynette lynn
lynne lynnette lynsey léa lívia maarit mabel macarena maddison madeleine madelene madeline
madison maeve mafalda magali magaly magda magdalena magdalene magdaléna maggie magnolia maia
maida maija maira maire mairead maite maja majken makayla malena malgorzata malika malin mallory
malvina manda mandy manon manuela manuelita mara marcela marcelina marcella marcelle marcia mare
maren marga margaret margareta margarete margaretha margarida margarita margaux margherita
margit margita margot margret margrit marguerite mari maria mariah mariam mariana marianela
mariann marianna marianne maribel marica maricela marie mariela mariella marietta marija
marijana marika marilena marilyn marina marine marion marisa marisela marisol marissa marit
marita maritta maritza marja marjatta marjorie marleen marlen marlena marlene marlies marlis
marta martha marthe martina martine mary maryam maryse maría marína mateja mathilda mathilde
matilda matilde maud maude maura maureen maxine maya mayra mayte mckenzie meagan meaghan meda
meg megan meghan meike melania melanie melany melba melina melinda melisa melissa melita melody
mercedes meredith mery meryem meta metta mette mia micaela michaela michaele michela michell
michelle michèle mihaela mikaela mikayla mila milada milagros milda milena milica milka milla
millie miloslava mimi mina mindy minerva minna mira miranda mirela mirella mireya miriam miriama
mirja mirjam mirjana mirna miroslava mirta misty moira mollie molly mona monica monika monique
monserrat montserrat mora morena muriel mya myra myriam myrta mária mélanie mía mónica mónika
nada nadežda nadia nadin nadine nadja nana nancy nanna naomh naomi narcisa natacha natali
natalia natalie natalija natalja nataly natascha natasha nataša nathalia nathalie nathaly
natividad natália nayeli neha nela nella nelli nellie nelly nereida nevaeh nevenka nia niamh
nichola nichole nicole nicoletta nidia nieves niina nika nikita nikki nikoletta nikolina nilda
nina nisa nives noelia noelle noemi noemí nora norah noreen norma nova noémi noëlle nuala nuria
nury nélida nóra octavia océane odalis odalys odette odile ofelia olena olga olimpia oliva olive
olivia olivie olympia olívia oni oonagh ophelia oriana orlaith ornella otilia ottilia ottilie
oxana paige paloma pam pamela paola pascale pascuala patricia patrizia patrícia patty paula
paulette paulina pauline pavla paz pearl peggy penelope penny perla petra petronela philippa
philomena phoebe phyllis pia piedad pierina pilar piper pippa polly priscila priscilla priska
pía queen rachael rachel rachelle radmila rafaela raffaela raffaella ragna ragnhild rahel raina
raisa ramona rana randi raphaela raquel rebeca rebecca rebeka rebekah rebekka regina regine
regína reina rena renata renate renee renáta renée reva reyna rhianna rhiannon rhona rhonda ria
ricarda rina rita riya roberta robyn rochelle rocio rocío roisin romaine romana romina romy rona
ronja rosa rosalba rosalia rosalie rosalinda rosalía rosanna rosanne rosaria rose roseanna
rosemarie rosemary rosetta rosie rosina rosita roslyn rosmarie rossana roswitha rowena roxana
roxane roxanna roza rozalia rozalija rozália ruby rut ruth sabina sabine sabrina sabína sadie
safina saga sally salma salome salomé samanta samantha samira sandra sandrine sandy sanja sanna
sanne santa sara sarah sarai sari sarina sarita sasha saskia saundra savannah scarlet scarlett
selena selin selina selma sena serafina serena sevim shakira shania shanice shanna shannan
shannen shari sharlene sharon shauna shawna sheena sheila shelia shelley sheree sheri sherri
sherry sheryl shiela shirley shona sian sibylle siena sienna sierra signa signe sigrid silja
silje silke silva silvana silvia simona simone sina sinead siobhan siri siti siv skye skyla
slavica socorro sofia sofie sofía solange soledad solveig sonia sonja sonya sophia sophie soraya
sorcha soňa stacey stacie stana stanislava stefani stefania stefanie stela stella stephanie
stephany stina stine stéphanie sue summer susan susana susann susanna susannah susanne susi
sussie suzana suzanne svea svenja svetlana sybilla sybille sylva sylvia sylvie sylwia sára tabea
tabitha taina taja talia tamara tami tammie tammy tania tanja tanya tara tari tasha tatiana
tatjana tayla tea tekla teodora tera teresa terese teresita terri terézia tess tessa thea theda
thekla thelma theodora theres theresa therese theresia thi thérèse tia tiana tiara tiffany tiina
tilda tilde timea tina tindra tiziana tomasa tonia tonya tori tove tracey traci tracie tricia
trina trine trudi tuulikki tyra türkan ulla ulrike una unni ursula urszula ute valborg valentina
valentína valeria valerie valeska valéria valérie vanda vanesa vanessa vania vanja vanya veda
venus vera verena veronica veronika verónica vesna veta vicki vickie vicky victoria vida
viktoria viktória villa vilma vincenza viola violet violeta violetta violette virginia virginie
viridiana vita vittoria vitória vivian viviana viviane vivien vivienne vladimíra vlasta
véronique waltraud wanda wendy whitney wilhelmina wilhelmine willow wilma xenia ximena xiomara
yadira yamilet yanet yara yaritza yasemin yasmin yasmina yasmine yasmín yazgül yenifer yenny
yesenia yessenia ylva yohana yolanda yoselin yrsa yuliana yuridia yvette yvonne yésica yéssica
zahra zaida zaira zara zdenka zelda zelma zenobia zenta zeynep zina zita zoe zoey zora zoraida
zoé zuzana ámbar ángela åse íris ísis özlem úrsula şeyda štefanija žaneta
"""

GIVEN_NAMES: Final[dict[str, Literal["m", "f"]]] = {
    **dict.fromkeys(_MALE.split(), "m"),
    **dict.fromkeys(_FEMALE.split(), "f"),
}
"""Lower-case given name -> the gender that it tells."""
