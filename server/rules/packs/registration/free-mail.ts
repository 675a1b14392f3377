import { disposableEmailBlocklist } from "disposable-email-domains-js";
import providers from "email-providers/all.json" with { type: "json" };
import { hostsIn } from "./registrable-domain.ts";

/**
 * Free and disposable mailboxes that the installed lists lack. The first block is free-email-domains 1.12.6 (MIT, Kiko Beats),
 * which gathers the list that HubSpot's forms block; the package itself fetches its list anew from the network whenever it is
 * installed, so what it had is kept here instead. The second block are mailboxes of providers that no list names.
 */
const GATHERED = `
  007.hzeg.eu.org 020307.ccwu.cc 07210d00.dpdns.org 0m0.abrdns.com 0sg.net 10011.hzeg.eu.org 100811.xyz
  10086.hzeg.eu.org 10minutes.email 110666666.xyz 123mail.org 139.com 150mail.com 16mail.com 189.cn 18ed0fl.dpdns.org
  1av1.lx1qzz.qzz.io 1av2.lx1qzz.qzz.io 1m1.dpdns.org 1o1w.ccpro.click 1u.sdfe.app 2-mail.com 20031227.de5.net
  20220108.xyz 204901.xyz 215.mico.de5.net 215.singledog.net 247chats.com 2980.com 2birs.ccwu.cc 2iij.net
  30minutesmail.com 3126.com 3g.ua 423619.wherever.de5.net 50mail.com 579199.xyz 67.niconico.ccwu.cc 69flix.site 74.ru
  74gmail.com 8w3q0zls.mailosaur.net 950410.xyz 9k3r.com 9l.sdfe.app a.lacdn.cn a0.engineer a0.jesys.net aa55.tech
  aapt.net.au ab1.store abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijk.com abcopenai.eu.cc
  abe14.tempdukviet.site abwesend.de ace.wherever.de5.net acgfun.eu.org acname.com adadad.uk adam.com.au addcom.de
  address.com adoption.com adrenalinefreak.com adsl.no africamel.net aftely.dpdns.org aftely.eu.cc aftherrh.site
  ag.us.to agoalz.com ahbvx.app ai.2026157.xyz aiforlife.tech aifreeuk.com aifreeuk.info aifreeuk.net aifreeuk.store
  aigts.top aihuohua.online airmail.cc airmail.uron.de5.net ajksdljaskldasd.cc.cd ak1314.eu.cc akunku.site akunqu.net
  alightmotion.website alpenjodel.de alphafrau.de amazonses.com amorki.pl anawebs.com angelina.syrf109475.top
  animail.net animateany.com animoby.com anlubi.com annsmail.com anonymous.to anowt.com aojatd.uron.de5.net aol.de
  aol.fr aon.at api-v1.cc.cd api.qwen3-30b-a3b.xyz api89891.eu.cc apimza.id apimza.store apiroot.vps.cd aport.ru
  aport2000.ru app.longlivethepeople.dpdns.org appbott.com appcloudmurah.works aquaqua.top arksy12.eu.cc
  asahi-net.or.jp asdedcccc.eu.cc asia.5secmail.com astralis.cn atlas.cz atmc.net atrus.ru au.com augrisai.cc.cd
  auone-net.jp aussiemail.com.au autograf.pl autorambler.ru availors.com aventraid.com ayload.bond azet.sk
  b.729406.xyz badgerhole.com bahlil.codes baldmama.de baldpapa.de ballyfinance.com bananaspace.shop banetoo.org
  bbiq.jp bbnett.no bbtec.net bcbc.cc.cd beibei.digital bejum.com belettersmail.com bellair.net bestrui.qzz.io
  betriebsdirektor.de biggerbadder.com biglobe.ne.jp bigmir.net bigpond.au bigpond.net bin-wieder-da.de bingung.dev
  biopost.my.uy biscoito.email biz.ezweb.ne.jp bleib-bei-mir.de blockfilter.com bluezone.no bocably.com bodmenn.com
  bogchi.com boshi-gdh.club bounces.amazon.com box.ua boxmus.com brajraj.org brandme.my.uy briefemail.com broadpark.no
  broken.best brokenvalve.com browzensew.ca browzensew.com browzensew.icu browzensew.info browzensw.com browzensw.info
  browzensw.net browzensw.store brusseler.com bsb.cc.cd bscse.okcx.edu.rs btconnect.co.uk btzca8.nsmjj.cc.cd
  buerotiger.de bussaco.com buttersc.site buxianliang.fun c.dickdns.org c.lgp888.xyz c3tovdch.mailosaur.net
  cable.comcast.com cal001.cc.cd calehq.com calendar-server.bounces.google.com calidifontain.be camellia.indevs.in
  camplvad.com canvaspace.shop capcut.pw capcute.fun capcute.net capcuts.net capcutus.top capcutz.id capemain.games
  careney.com casema.nl cashette.com catcat.uk catchamail.com ccategoryk.com ccpro.buzz ccpro.id ccpro.mom ccsaku.shop
  cegil.id cempreng.me center-mail.de centermail.at centermail.de centermail.info certifiedmail.com cghost.s-a-d.de
  chatgpt.qwen3-30b-a3b.xyz chatgrok.huhhh.bond chello.no chengsu.dpdns.org cherrystore.my.id chet.ccwu.cc china.com
  chol.com chollian.net citayam.com citdaca.com citiz.net citromail.hu clear.net.nz clearwire.net cley.me clllsy.cc.cd
  cloak.id clubnetnoir.com cn-gfw.ccwu.cc cntv.cn codzy.net coftens.asia coftensbfq.asia cogil.id coltonkingmail.com
  commufa.jp comporium.net comproa.org coole-files.de copper.net corbun.fun courier.wherever.de5.net cox.com
  cpaurl.com curuth.com cutuvye.org cvcraft.ee.cd cvsend.ee.cd cx.lsa1230.dpdns.org cyber-matrix.com d.729406.xyz
  daisychuu.com damphen.org dandysworldgame.org darkemail.school datchuban.top dbcapcute.online dbker.com dboxmail.com
  ddker.com deeka.me delot.dev desiys.com desslee.cc.cd det.indevs.in devmant.com devpoet.com dezigner.ru
  die-besten-bilder.de die-genossen.de die-optimisten.de die-optimisten.net diemailbox.de digboost.fun
  digital-filestore.de dingamouu.com dion.ne.jp dipremin.com directbox.com direhit.space disney.ne.jp
  dispatch.nothing688.de5.net dma.yuzu.sryze.cc dmailp.cc.cd dnainternet.net dnsink.com doclist.bounces.google.com
  docmail.cz docs.google.com dogit.com dollicons.com donumart.com dosbee.com download-privat.de dreamwiz.com
  dronetz.com dropoffs.org dschat.asia dslab.icu dti.ne.jp duck.com dumpmail.com duoley.com dustmail.net dx.jesys.net
  dyndns.org dysu.ccwu.cc e-mail.com.tr e-mail.de e-mail.ua e.729406.xyz e.loves-beer.com ebnett.no ec.rr.com
  edu.jstyo.com edu.ql2.de5.net edu.risai.store edu.yongpeng.us.ci eg.hamroemail.com elisanet.fi elitemail.org
  em.rc0101.site em.ucu.de5.net email.biz email.nothing688.ccwu.cc email.org email.su email.ua email4u.info
  emailasso.net emailengine.org emailer.hubspot.com emailit.com emailnox.live emailplus.org emailqu.bond emailqu.com
  emails.incisivemedia.com embg.app eml.cc emnet.ne.jp emobile.ne.jp enajsndasd.eu.cc enowgntg.site eonet.ne.jp
  epage.ru epost.no euromail.hu europamel.net eurosport.com everymail.net exg6.exghost.com exspro.site extemer.com
  f-m.fm facebookmail.com fahr-zur-hoelle.org falseaddress.com farifluset.mailexpire.com fast-email.com fast-mail.org
  fastest.cc fastmail.ca fastmail.cn fastmail.co.uk fastmail.com fastmail.es fastmail.im fastmail.in fastmail.jp
  fastmail.mx fastmail.net fastmail.nl fastmail.se fastmail.to fastmail.tw fastmail.us fax.ru fea.st
  feinripptraeger.de feiyujingxuan.top fenfax.com fettabernett.de fhzs.lol fireboxmail.lol fishfuse.com fitzola.com
  fixscal.com flobati.space flowmail.site fluix.qzz.io folderolmail.ru fommie.com fommie.online fommie.store
  foothills.net force9.co.uk fordemy.com forliion.com france.edu.pl francemel.fr fraudfindez.com free-online.net
  freechal.com freemail.ne.jp freemyops.com freudenkinder.de frisurf.no ftc-i.net fynxo.sbs galileos.dev gam1fy.com
  gamepass.games gamershubcloud.com gamesense.eu.cc gaziw.com gencmail.com gentlemansclub.de geography.net getmail.no
  gilberta.syrf109475.top girl4god.com givehit.com glasswhitehub.com global-1.huggingface.qzz.io gmail.2kkkk.cn
  gmail.com.br gmail.h5ma.cn gmail.ru gmailedu.us gmailold.com gmailri.com gmx-ist-cool.de gmx-topmail.de gmx.ca
  gmx.ch gmx.co.uk gmx.es gmx.hk gmx.ie gmx.pt gmx.sg gmx.tw gmx.us gol.com goldtoolbox.com gonrr.net goodnewsmail.com
  googlegroups.com gosiper.com gov.555016.xyz greatmail.uz.ua guyuan.ccwu.cc h-mail.us hab-verschlafen.de
  habmalnefrage.de hacknapp.com hajar.tech haloforge.info haloforge.online hanafos.com hananet.net hanmail2.net
  hanmir.com happyhorsespace.shop hastana.com haugnett.no hccpcar.com hccpmall.com helmirfansah.com hepoa.edu.pl
  herojp.com herr-der-mails.de hgu717.ninja hi-ho.ne.jp hidesit.net hitel.net hitmail.com hjdkker-kdet.click
  hmlservice.com home.de honduras.com horsgit.com hotmail.ch hotmail.co hotmail.co.in hotmail.co.za hotmail.com.tr
  hotmail.cz hotmail.fi hotmail.hu hotmail.jp hotmail.my hotmail.no hotmail.ph hotmail.se hoydrax.qzz.io hrisland.com
  hu2.ru hubaiclass.org hudfcaf.nsmjj.cc.cd hurting.com hypophyseammc.com iapapi.com ich-bin-verrueckt-nach-dir.de
  ich-will-net.de id.semar.edu.pl idigjesus.com ii.dickdns.org iij4u.or.jp iivyll.cc.cd iivylls.cc.cd ikuncode.eu.cc
  ilkposta.com imac.sfanrj.cfd imail.edu.pl imap-mail.com imap.cc imapmail.org imxwe.com in2jesus.com inbox.lt
  inbox.tempmail.cloud inbox.uron.de5.net indamail.hu indeedemail.com index.ua inerted.com inet.com inet.net.au
  infoseek.co.jp infoweb.ne.jp inmail24.com inmano.com inoutbox.com instructor.net interia.eu internet-e-mail.com
  internet-mail.org invalid.com inves.app iol.pt ipad.sfanrj.cfd iphone.sfanrj.cfd ippals.com iremail.de
  irinakicka.site iservejesus.com israeloil.abrdns.com ist-allein.info ist-einmalig.de ist-ganz-allein.de
  ist-willig.de itsmecup.sbs jagakarsa.me jcom.zaq.ne.jp jctoto.com jessyx.bond jetable.de jewby.com
  jienan.hexname.com jisca.tech jiujiu.hexname.com jk8h.info joelonsoftware.com jubii.dk jubiichat.dk jubiiconnect.dk
  jubiigames.dk jubiipost.dk jubiipostadresse.dk justnapa.com k0jbs5hm.ccwu.cc kacung.dev kacung.me
  kaffeeschluerfer.com kaffeeschluerfer.de kaiy.dpdns.org kakao.com kannadamail.com kayyprem.shop kcn.ne.jp
  kepkat.site ketimunfam.online kicaumania.sbs kiki.hexname.com kilua.app kinglibrary.net kjnbtv.dedyn.io kkkfjnc.info
  klazbo.com klikdonet.fun km.ru kms.yuzu.sryze.cc koencihidup.space kokoa.eu.cc kokoroa.eu.cc kolumbus.fi
  kommespaeter.de kongbao.xyz kornet.net krim.ws ksadj123.eu.cc kurmandika.com kurmandika.de kynesia.bond kynesia.cyou
  kywa.uk kyx.zcyrus.qzz.io l8.jesys.net laadamail.shop laadamail.website laborderie.com lajiao.cc.cd lajt.hu
  lakeground.shop lalulahoot.me landmail.nl lanvos.com lass-es-geschehen.de lavache.com ldsda.hexname.com
  learntojugg.com lellol.tech lenta.ru leotechlab.site leotechlab1.store letter.sobe.de5.net letterboxes.org
  letv377.nsmjj.tech li.lacdn.cn liebt-dich.info listomail.com littleapple.com live.at live.cl live.co.za live.com.pt
  live.in live.no live.ru live.se livedoor.com lmagent.eu.cc locos.com lookanmail.online lookanmail.shop
  lookanmail.site losmail.no lostagain.my.id lovefootball.com lovethebroncos.com lovethecowboys.com loveyouforever.de
  loww.ccwu.cc lsjd.ccwu.cc lsp.lsa1230.dpdns.org luhupo.com lumenbay.info lvie.com.sg lwvutyk.info lx.sdfe.app
  lycos.co.kr lyfr65zne.cn lygv76sax.cn lys48fgq.cn lyse.net lyxj71mnr.cn m.hexname.com m1.lx1qzz.qzz.io
  maennerversteherin.com maennerversteherin.de maghbiz.store maika.eu.cc mail-burn.com mail.1134511.xyz
  mail.b-3.huggingface.qzz.io mail.b-6.kpe.de5.net mail.bg mail.capperflag.top mail.ch mail.com.tr mail.de mail.dk
  mail.fr mail.frink.huggingface.qzz.io mail.fxtx.top mail.g-1.vactor1.us.ci mail.g-10.vactor1.us.ci
  mail.g-2.vactor1.us.ci mail.g-3.vactor1.us.ci mail.g-4.vactor1.us.ci mail.g-5.vactor1.us.ci mail.g-6.vactor1.us.ci
  mail.g-7.vactor1.us.ci mail.g-8.vactor1.us.ci mail.g-9.vactor1.us.ci mail.global-1-la-finkles.xgai.qzz.io
  mail.global-1.kpe.de5.net mail.global-2.kpe.de5.net mail.global-3.kpe.de5.net mail.global-4.kpe.de5.net
  mail.global-5.kpe.de5.net mail.happyhome.eu.cc mail.hipda.eu.cc mail.homehappy.eu.cc mail.htl22.at mail.lacdn.cn
  mail.loveopenai.eu.cc mail.lv mail.magicyue.top mail.misterpinball.de mail.nothing688.ccwu.cc
  mail.nothing688.de5.net mail.oopenclaw.eu.cc mail.pkday.eu.cc mail.sony.jp mail.sowhy.de5.net mail.svenz.eu
  mail.tdc.edu.vn mail.uron.cc.cd mail.uron.de5.net mail.vu mail.wherever.de5.net mail.wuwang1028.bond
  mail.xiaolajiao.de mail.xiaolajiaoyyds.com mail.yongpeng.us.ci mail1.zecous.top mail123.fr mail123.pro
  mail1yyds.hbkj.eu.cc mail2k.ru mail2post.co.in mail4u.info mailbox.wherever.de5.net maildock.store
  maildrop.sobe.de5.net mailfence.com mailinblack.com mailingaddress.org maill.wuwang1028.bond mailold.us
  mailontod.com mailper.com mailpokemon.com mailservice.ms mailslurp.biz mailsmtp.qzz.io mailueberfall.de
  mailworks.org mailx.04.mom makercapcut.com makesomestone.shop malfoy.cyou mali.729406.xyz maltesemail.com mamber.net
  mancity.net marijuana.com markaihub.shop markstonehub.org mash4077.com masupost.tokenized.name
  masurii.tokenized.name masuriidev.tokenized.name matprivate.tokenized.name mats.edu.pl mbakjago.dev mbakjago.email
  mbakjago.id mbakjagostore.id mbakjagostore.net mcuma.com meflo.site megaegg.ne.jp meine-dateien.info
  meine-diashow.de meine-fotos.info meine-urlaubsfotos.de mellowwish.angelina.syrf109475.top meltcoo.com meowii.net
  merda.flu.cc merda.igg.biz merda.nut.cc merda.usa.cc mesh.ad.jp message.myspace.com meta.ua metaping.com miancor.com
  microsoftazureamazonawsibmapplenvidiaoracleciscoadobe.com miho.uk mikasa.ccwu.cc mikesomelike.shop milertz.com
  millionairemail.com mimer.no mimimail.me minafter.com mineo.jp miomail.indevs.in misty9527.ccwu.cc
  mkxlu9.sowhy.de5.net mlb.bounce.ed10.net mm.rc0101.site mm.st mmail.wuwang1028.bond mns.ru mnthost.top mohemil.com
  momoshe.com momroad.org momslife.com monemail.com moonstarsun.shop mopera.net mowan666.com mrworlds.com msn.cn
  msn.nl mtempmail.com mua.lacdn.cn muhaos.com murkstar.com muskelshirt.de muslimsonline.com mutantweb.com my.com
  myerly.com myfastmail.com mymacmail.com mynet.com myrambler.ru mzl2wvp6.nsmjj.tech n2baseball.com n2soccer.com
  n5.jesys.net nagisa.eu.cc nana10.co.il nanana.uk napthex4.com naqulu.com naraka.eu.cc nategetvpn.store
  nb.syh.888.moe nb.syh.cnkmmk.win nb.syh.hyper.ci nb.syh.localhost.cc nb.syh.new.cd nb.syh.qqc.me nb.syh.rua.ci
  nb.syh5.eu.cc ncyc7b.2026157.xyz nebulacloudmail.com nemomo.org net-c.be net-c.ca net-c.cat net-c.com net-c.es
  net-c.fr net-c.it net-c.lu net-c.nl net-c.pl netc.eu netc.fr netc.it netc.lu netc.pl netcmail.com netcom.no
  nethubmail.net netnoir.net netsgo.com nettemail.com netterchef.de netti.fi neue-dateien.de neuro.md neverlose.eu.cc
  neversay.pics nevinxu.cc.cd nevinxu.ccwu.cc news.sowhy.de5.net newsboysmail.com nextmail.ru niceground.shop
  niconico.ccwu.cc nifty.com nifty.ne.jp nilufa.kuromee.com nisash.store noos.fr notify.nothing688.de5.net
  novacontigencia.xyz nownuri.net noxr.buzz ntebb.no ntelos.net nur-fuer-spam.de nxdbxd.dpdns.org nxdbxd.indevs.in
  nxdbxdl.cc.cd nxt.ru nyawit.id nybella.com oaifree.ai6.me oc.lacdn.cn oceanz.tech ocn.ne.jp odn.ad.jp odn.ne.jp
  odynex.online oewc.top office-dateien.de ogzmail.com oikrach.com oletters.com olipii.com omeie.com omen.ru
  onet.com.pl onet.eu online-home.de online.nl online.no ooynib.com op.pl openmailbox.org opoczta.pl ore.sowhy.de5.net
  orgasmail.com oscarluna.site osuzu.eu.cc otona.uk outiook.com outlook.nl outlook.tw ozvmail.com p1aintiff.qzz.io
  p2bvz.cyou pakistanmail.com paktools.store paldonanamansilolo.online panda.tnc.ne.jp pandora.be paran.com
  paris.edu.pl partybombe.de partyheld.de pastipremium.store pddfw.cn pdvs.top pdx.ne.jp pemiyum.net perso.be
  peruss.biz.id phone.net phuturemail.com pianomail.com picil.store pikara.ne.jp pingmx.com pinmx.net
  pkdigitalmart.online plala.or.jp playstation.sony.com plus.com plus.google.com pngk.uk poczta.onet.eu poczta.onet.pl
  pokemonpost.com pokepost.com polizisten-duzer.de portfolink.vps.cd pos.lukeliou.site post.uron.de5.net
  postbox.uron.cc.cd posteo.af posteo.at posteo.be posteo.ch posteo.cl posteo.co posteo.co.uk posteo.cr posteo.cz
  posteo.de posteo.dk posteo.ee posteo.es posteo.eu posteo.fi posteo.gl posteo.gr posteo.hn posteo.hr posteo.hu
  posteo.ie posteo.in posteo.is posteo.jp posteo.la posteo.li posteo.lt posteo.lu posteo.me posteo.mx posteo.my
  posteo.net posteo.nl posteo.no posteo.nz posteo.org posteo.pe posteo.pl posteo.pm posteo.pt posteo.ro posteo.ru
  posteo.se posteo.sg posteo.si posteo.tn posteo.uk posteo.us postfach.cc postmaster.twitter.com pp.inet.fi
  prembyrexiee.online premiumgo.id premixie.net preparmy.com programist.ru prydirect.info public-files.de
  purpleturtle.com q0ez.yuzu.sryze.cc qamlykl.info qgming.qzz.io qiel.app qip.ru qmail.com qualbo.com quantentunnel.de
  qudone.net quickhosts.com quicknet.nl quiet-branch.com quye.loves-beer.com qv7.info qwer.729406.xyz r4.sdfe.app
  radeshop.com radiant-flow.org radiku.ye.vc rakumail.jp rakuten.jp ralib.com raotus.com rapidletter.net
  raubtierbaendiger.de raveqxon.store raxaim.com rdevmail.tokenized.name realize.edu.pl reallyfast.info reason.edu.pl
  recyclermail.com rediff.com remind.edu.pl renren.com reply.ticketmaster.com resource.calendar.google.com ro.ru
  rootprompt.org rs.sdfe.app rt.jesys.net runatk.site rymtool.eu.cc saeuferleber.de sags-per-mail.de sakibbd.xyz
  sakura.ne.jp sakuw.store sakuworld.site savatv.com sbcglbal.net sbcglobal.com scarlet.nl scento.cyou schmusemail.de
  schreib-doch-mal-wieder.de scotland.com scottsboro.org screensyit.id seakris.fun search.ua seckinmail.com
  securemail.edu.pl seedancespace.shop segichen.com selerb.top semut.me senpro.store sensewave.com sent.as sent.at
  serci.app severnday.us sfanrj.cfd shared-files.de shieldedpost.net shinedyoureyes.com shinstore.site shitaway.cu.cc
  shortmail.com signinid.com singapore.edu.pl singles4jesus.com sky.tkc.ne.jp sky.tkk.ne.jp sky.tu-ka.ne.jp
  sma.balajar.id sms.at sn6fk3.nsmjj.tech snowlash.com so-net.ne.jp sogou.com sohu.com solcon.nl somestoneair.shop
  sonnenkinder.org spaaqs.ne.jp spahe.xyz spameater.com spameater.org speedymail.org sperke.net spinbit.cyou spl.at
  spoko.pl spotiy.site sqp.cc.cd ssl-mail.com starbucks.com start.no stipte.nl stmail.cc.cd stoned.com
  stoneground.shop streber24.de student.su sugtbt.com suiemail.com suini.dpdns.org sunmoonlight.shop sunrain.tech
  sunstarmoon.shop suomi24.fi supergrok.id supplementwiki.org sweetville.net swift-mail.com swipemail.top sxda.cc.cd
  sylnetgcp.site synsky.com t-com.ne.jp t.psh.me tankpolice.com tcc.on.ca teachermail.net tele2.nl tele2.no
  telefonica.net telepac.pt telfort.nl telfortglasvezel.nl telor.studio telstra.com.au temeilo.com
  temp-mail.snaper24.com temp.sowhy.de5.net temp2.qzz.io tempmail.cloud tempmail.edu.ge tempmail.edu.pl tempmail.net
  temporam.me temporarmail.edu.pl terminverpennt.de theinternetemail.com themail.com thexyz.ca thexyz.fr thexyz.in
  thexyz.mobi thexyz.net thexyz.org thisis-holly.cfd thly.cc.cd thronebe.sbs throwawaymail.app thrunet.com tiki.ne.jp
  tiscali.no tistory.com tlen.pl tm.488448.xyz tm.515666.xyz tm.622221.xyz tm.spkun.org tmpmailer.com toast.com
  tokai.or.jp tokenizer.qwen3-30b-a3b.xyz tolong.engineer tomail.cc.cd toolsq.me topmail-files.de torkakak.site
  tormails.com tortenboxer.de totalmail.de townisp.com trashmailr.com trimix.cn truckracers.com trueword.space
  trumingovn.online trustmailold.us truthmail.com turboprinz.de turboprinzessin.de tut.by tuta.io tutanota.de
  twcny.com ua.fm ucom.ne.jp uivm.top uk2.net ukrpost.net unitel.co.kr unitybox.de unskin.yuzu.sryze.cc
  unterderbruecke.de upc.nl upcmail.nl uqmobile.jp uqu.me usagica.com vampirehunter.com vegan.qzz.io vercelspace.shop
  verlass-mich-nicht.de versatel.nl vinbazar.com vip.126.com vip.21cn.com vip.aoko.cc.cd vip.aoko.eu.cc
  vip.chaldea.eu.cc vip.citiz.net vip.mssk.cc.cd vip.mssk.eu.cc vip.mssk.qzz.io vip.onet.pl vipmail.hu
  virginbroadband.com.au virtue1.qzz.io vnet.citiz.net vnn.indevs.in vodafone.ne.jp vodafone.nl vodafonethuis.nl
  vollbio.de volloeko.de vorsicht-bissig.de vorsicht-scharf.de votooe.com vp.pl vtmpj.com w.dickdns.org
  war-im-urlaub.de watchyio.com wbzqxl.eu.cc wcm.ne.jp webcenterfairbanks.dedyn.io webxio.pro wedwe.eu.cc weibsvolk.de
  weibsvolk.org weinenvorglueck.de westnet.com wetfan.com whoopza.org whoopza.store wi.twcbc.com wikinime.com
  will-hier-weg.de willcom.com wir-haben-nachwuchs.de wir-sind-cool.org wireps.com wiroute.com wirsindcool.de
  wo.com.cn wo1jiao2ren3jian4hu5.qzz.io wo4dashauige666.qzz.io woaisufulei.de5.net wolke7.net women-at-work.org
  work.2026157.xyz wplacetools.com wwgoc.com wyattcloud.vip x.loves-beer.com xaker.ru xcvv.top xddroot.eu.org
  xdipi.rils.me xeramail.com xiaodi.indevs.in xiaolajiao.dedyn.io xiaolajiao.tech xiejiang.site xiejiang.us.ci
  xitroo.com xms.nl xs4all.nl xsecurity.org xtxt.de5.net xuicf1r.site xx.lucky04.dpdns.org xxianxiayubanmian5.xyz
  xxxmailaxx.site y4ebvg.nothing688.de5.net yahoo.ae yahoo.at yahoo.be yahoo.ch yahoo.co yahoo.co.il yahoo.co.za
  yahoo.com.co yahoo.com.tr yahoo.cz yahoo.fi yahoo.hu yahoo.nl yahoo.no yahoo.pl yahoo.pt yandex.by yandex.kz
  yandex.pl yandex.ua yanemail.com yangzazhong.top ydhfks.shop yert.ye.vc yesey.net ygebjd8-ktyd.top ymail.ne.jp
  ymee.eu.cc yml666.cc.cd ymobile.ne.jp ymobile1.ne.jp ymso.yuzu.sryze.cc ymze.eu.cc yopweb.com youke1.com
  your-mail.com yourlifesucks.cu.cc ys.deepl.cc.cd yunxiangpnv.lol yy.lucky04.dpdns.org yyddss.qzz.io
  yyds-mail-01.cc.cd yyds-mail-02.cc.cd yyds-mail-03.cc.cd yyds-mail-04.cc.cd yyds-mail-05.cc.cd yyds.729406.xyz
  yyds.lkberich.online yyds.mail.13140905.xyz yyds.mcmdo.com yydsmail.cckff.ggff.net zaq.ne.jp zbock.com zelnro.com
  zeroai.sbs zeystair.sbs zgx7jfa.nsmjj.cc.cd zheye.dickdns.org zi7z88eo.mailosaur.net ziggo.nl zjer.ccwu.cc
  zjliu.dpdns.org zjqi.qzz.io zjsan.ccwu.cc zjsi.ccwu.cc zjwu.ccwu.cc zjyi.us.ci zkvuhgs.info znhyo.dpdns.org
  zohomail.com zseocvm.icu zub.edu.pl zweb.in zzz.pl
`;

const PROVIDERS = `
  tutanota.com tutamail.com tuta.com keemail.me mozmail.com hispeed.ch gmail.de simplelogin.com simplelogin.co
  simplelogin.fr slmail.me slmails.com aleeas.com 8alias.com 8shield.net passmail.net passmail.com passinbox.com
  passfwd.com anonaddy.me anonaddy.com addy.io addymail.com relay.firefox.com disroot.org riseup.net aikq.de
  systemli.org autistici.org magenta.de chello.at chello.ch alicedsl.de kabelbw.de unitymediabox.de versatel.de
  versanet.de netcologne.de ewetel.net ewetel.de osnanet.de htp-tel.de swb.de t-online.at a1.net inode.at liwest.at
  drei.at kabsi.at vol.at utanet.at green.ch besonet.ch quickline.ch gmx.tm bbox.fr numericable.com proximus.be
  scarlet.be base.be kpnplanet.nl upcmail.hu upcmail.cz telia.com bredband.net comhem.se telenor.no tdc.dk
  mail.tele.dk stofanet.dk eastlink.ca startmail.com ctemplar.com skiff.com почта.рф письмо.рф dir.bg aruba.it pec.it
  legalmail.it freebox.com free.de gmail.sk hotmail.com.hk hotmail.com.tw live.com.my messagingengine.com gmx.info
`;

const MORE_FREE_MAIL: readonly string[] = [GATHERED, PROVIDERS].flatMap((text) => text.split(/\s+/).filter(Boolean));

/** A host as the lists mostly write it: to read each of twenty thousand takes a tenth of a second of every start. */
const PLAIN = /^(?:[a-z\d-]+\.)+[a-z]+$/;

/** The union of the lists, in the letters that the domain system uses. */
const FREE_MAIL: ReadonlySet<string> = new Set(
  [providers, disposableEmailBlocklist(), MORE_FREE_MAIL]
    .flat()
    .flatMap((name) => (PLAIN.test(name) ? name : hostsIn(name))),
);

/** Whether mailboxes of a host are given to everybody; `domain` is its registrable domain. Some lists name subdomains. */
export function isFreeMail(host: string, domain: string): boolean {
  const above = host.slice(0, -domain.length).split(".").slice(0, -1);
  return [...above.keys(), above.length].some((from) => FREE_MAIL.has([...above.slice(from), domain].join(".")));
}
