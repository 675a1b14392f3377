/**
 * Hosts of everybody and of no company in particular: social networks, profiles, links, maps, archives, market places. A
 * page there stands in many a record; what would be registered is the platform, and the next lead would be taken already.
 */
const DOMAINS = `
  linkedin.com lnkd.in facebook.com fb.com fb.me fb.watch m.me messenger.com instagram.com instagr.am ig.me threads.net
  threads.com twitter.com x.com t.co tiktok.com youtube.com youtu.be vimeo.com dailymotion.com twitch.tv snapchat.com
  pinterest.com pin.it reddit.com redd.it whatsapp.com wa.me t.me telegram.me telegram.org signal.me discord.com
  discord.gg discordapp.com vk.com vkontakte.ru ok.ru weibo.com wechat.com weixin.qq.com zhihu.com bilibili.com douyin.com
  line.me lin.ee xing.com viadeo.com quora.com bsky.app mastodon.social truthsocial.com nextdoor.com
  nextdoor.de nebenan.de meetup.com behance.net dribbble.com flickr.com flic.kr deviantart.com soundcloud.com
  spotify.com spoti.fi mixcloud.com patreon.com ko-fi.com buymeacoffee.com gofundme.com kickstarter.com indiegogo.com
  startnext.com betterplace.org paypal.me venmo.com twint.ch stackoverflow.com researchgate.net academia.edu orcid.org
  slideshare.net scribd.com issuu.com calameo.com prezi.com wikipedia.org wikidata.org wikimedia.org fandom.com imdb.com
  goodreads.com

  google.com goo.gl g.co g.page forms.gle maps.app.goo.gl googleusercontent.com withgoogle.com translate.goog
  ampproject.org bing.com yandex.com yandex.ru baidu.com duckduckgo.com waze.com openstreetmap.org
  mapquest.com foursquare.com maps.apple.com apps.apple.com itunes.apple.com podcasts.apple.com apple.co share.here.com
  wego.here.com archive.org archive.today archive.ph archive.is archive.md archive.li archive.fo archive.vn

  bit.ly bitly.ws j.mp tinyurl.com tiny.cc ow.ly buff.ly dlvr.it ift.tt is.gd v.gd rebrand.ly
  cutt.ly shorturl.at rb.gy t.ly s.id u.to shorte.st adf.ly bl.ink short.io short.gy shor.by soo.gd clck.ru qr.ae
  qrco.de me-qr.com hubs.ly hubs.la hubs.li trib.al amzn.to amzn.eu a.co ebay.us etsy.me
  linktr.ee linkin.bio lnk.bio lnk.to bio.link bio.site beacons.ai beacons.page campsite.bio taplink.cc
  taplink.at tap.bio heylink.me allmylinks.com solo.to msha.ke milkshake.app about.me flow.page linkpop.com
  withkoji.com koji.to hoo.be many.link linklist.bio snipfeed.co stan.store komi.io biolinky.co bio.fm znap.link
  direct.me contactin.bio linkbio.co instabio.cc wlo.link onelink.me onelink.to lynkfire.com
  hihello.me popl.co blinq.me dot.cards linq.com

  calendly.com doodle.com savvycal.com tidycal.com cal.com typeform.com jotform.com surveymonkey.com
  surveymonkey.de forms.office.com office.com sway.office.com sharepoint.de onedrive.live.com 1drv.ms dropbox.com db.tt
  wetransfer.com we.tl notion.so trello.com padlet.com intercom.help
  eventbrite.com github.com gist.github.com gitlab.com bitbucket.org sourceforge.net npmjs.com
  huggingface.co codepen.io jsfiddle.net readymag.com cargocollective.com

  ebay.com ebay-kleinanzeigen.de kleinanzeigen.de willhaben.at anibis.ch tutti.ch ricardo.ch leboncoin.fr vinted.fr
  vinted.de subito.it marktplaats.nl 2dehands.be allegro.pl olx.pl avito.ru etsy.com amazon.com alibaba.com
  aliexpress.com rakuten.co.jp mercadolibre.com mercadolivre.com.br fiverr.com upwork.com
  freelancer.com malt.fr malt.de 99designs.com thumbtack.com airbnb.com booking.com tripadvisor.com yelp.com
  trustpilot.com provenexpert.com ekomi.de trustedshops.de g2.com capterra.com kununu.com
  crunchbase.com angel.co wellfound.com producthunt.com northdata.de northdata.com
  companyhouse.de firmenabc.at zefix.ch moneyhouse.ch societe.com pappers.fr infogreffe.fr pagesjaunes.fr gelbeseiten.de
  dasoertliche.de das-oertliche.de dastelefonbuch.de 11880.com 11880.de golocal.de meinestadt.de cylex.de branchenbuch.de
  wlw.de europages.com europages.de kompass.com local.ch search.ch herold.at yellowpages.com bbb.org doctolib.fr
  doctolib.de jameda.de treatwell.de anwalt.de houzz.com houzz.de myhammer.de

  amazonaws.com azure.com windows.net googleapis.com gstatic.com akamaihd.net safelinks.protection.outlook.com
  urldefense.com urldefense.proofpoint.com list-manage.com mailchi.mp createsend.com
  campaign-archive.com campaign-archive1.com campaign-archive2.com rs6.net
`;

/** Those that stand under the ending of many a country: `google.de`, `amazon.co.uk`. */
const NAMES =
  "google facebook instagram linkedin youtube twitter pinterest tiktok amazon ebay etsy airbnb tripadvisor yelp eventbrite blogger trustpilot";

const words = (text: string) => text.split(/\s+/).filter(Boolean);

const PLATFORM_DOMAINS: ReadonlySet<string> = new Set(words(DOMAINS));
const PLATFORM_NAMES: ReadonlySet<string> = new Set(words(NAMES));

/** Whether a host belongs to a platform; `domain` is its registrable domain, under `suffix`. */
export function isPlatform(host: string, domain: string, suffix: string): boolean {
  const labels = host.split(".");
  const isNamed = labels.some((_, from) => PLATFORM_DOMAINS.has(labels.slice(from).join(".")));
  return isNamed || PLATFORM_NAMES.has(domain.slice(0, -suffix.length - 1));
}

/**
 * Hosts under which every customer has a name of its own and which the public suffix list does not name (or did not
 * always): site and shop builders, blogs, landing pages, help desks, tenants of business software. The site of a customer
 * is a domain of its own; the host itself is no customer. From what these services document, as known in November 2026.
 */
const SUFFIXES = `
  hs-sites.com hs-sites-eu1.com hs-sites-na2.com hs-sites-na3.com hs-sites-ap1.com hubspotpagebuilder.com
  hubspotpagebuilder.eu hubspotpagebuilder-eu1.com hubspotpagebuilder-na2.com hubspotpagebuilder-ap1.com
  hubspotpreview.com hubspotpreview-eu1.com hs-inbox.com

  jimdo.com jimdofree.com jimdosite.com jimdoweb.com squarespace.com wixsite.com wixstudio.com wixstudio.io
  editorx.io weebly.com weeblysite.com square.site godaddysites.com mywebsite-editor.com website-editor.net
  ionos.space apps-1and1.net apps-1and1.com stratoserver.net webnode.com webnode.page webnode.at webnode.be
  webnode.ch webnode.cz webnode.de webnode.dk webnode.es webnode.fi webnode.fr webnode.gr webnode.hu webnode.it
  webnode.nl webnode.no webnode.pl webnode.pt webnode.ro webnode.se webnode.sk webnode.co.uk webnode.com.br
  webnode.com.tr webnode.mx webnode.ru webnode.com.ua site123.me yolasite.com webs.com doodlekit.com doodlekit.org
  homestead.com bravesites.com angelfire.com tripod.com ucoz.com ucoz.net ucoz.org ucoz.ru ucoz.de narod.ru tilda.ws
  nethouse.ru mya5.ru umi.ru strikingly.com mystrikingly.com carrd.co crd.co webflow.io framer.website framer.app
  framer.ai framer.media framer.photos framer.wiki framercanvas.com dorik.io dorik.dev durable.site
  unicornplatform.page versoly.page typedream.app typedream.site super.site notion.site potion.so softr.app
  bubbleapps.io glideapp.io glide.page adalo.com canva.site my.canva.site gamma.site cargo.site readymag.website
  tiiny.site tiiny.io sitew.com sitew.fr sitew.eu sitew.org e-monsite.com wifeo.com over-blog.com over-blog.fr
  over-blog.net overblog.com canalblog.com hautetfort.com eklablog.com eklablog.fr skyrock.com centerblog.net
  pagesperso-orange.fr monsite-orange.fr de.tl npage.de npage.at npage.ch beepworld.de beepworld.it page.tl page4.com
  page4.me es.tl it.tl fr.gd pl.tl tr.gg homepage-baukasten.de cms4people.de clubdesk.com clubdesk.ch chayns.net
  chayns.site business.site negocio.site ueniweb.com sitejet.io site.pro zyro.com zyrosite.com hostingersite.com
  builderallwppro.com 000webhostapp.com infinityfreeapp.com epizy.com rf.gd byethost.com freehostia.com
  atwebpages.com awardspace.info altervista.org xoom.it blogspot.com wordpress.com wpcomstaging.com home.blog
  wpengine.com wpenginepowered.com kinsta.cloud kinsta.page pantheonsite.io flywheelsites.com flywheelstaging.com
  mystagingwebsite.com cloudwaysapps.com sg-host.com rapydapps.cloud instawp.xyz nxcli.net wpmudev.host
  myftpupload.com typepad.com livejournal.com tumblr.com medium.com substack.com ghost.io hashnode.dev bearblog.dev
  micro.blog write.as posthaven.com twoday.net myblog.de beehiiv.com buttondown.email bsky.social

  myshopify.com shopifypreview.com bigcartel.com mybigcommerce.com company.site ecwid.com shoplightspeed.com
  webshopapp.com mijnwebwinkel.nl jouwweb.nl jouwweb.be jouwweb.site myonlinestore.nl myshoptet.com shopware.store
  myshoplaza.com shoplineapp.com sellfy.store sellfy.com gumroad.com payhip.com bandcamp.com storenvy.com
  spreadshop.com myspreadshop.com myspreadshop.de myspreadshop.at myspreadshop.ch myspreadshop.fr myspreadshop.net
  myspreadshop.co.uk teemill.com fourthwall.com creator-spring.com volusion.com 3dcartstores.com shift4shop.com
  tiendanube.com mitiendanube.com lojavirtualnuvem.com.br nuvemshop.com.br lojaintegrada.com.br
  vtexcommercestable.com.br myvtex.com salla.sa zid.store ticimax.cloud ideasoft.com.tr cafe24.com shop-pro.jp
  stores.jp base.shop thebase.in theshop.jp makeshop.jp ocnk.net

  mykajabi.com teachable.com thinkific.com podia.com learnworlds.com elopage.com systeme.io clickfunnels.com
  myclickfunnels.com lpages.co unbouncepages.com pagedemo.co getresponsepages.com gr8.com mailchimpsites.com
  mailerpage.com mailerpage.io activehosted.com activehosted.eu ontraport.net ontralink.com
  infusionsoft.com infusionsoft.app keap.app keap.page convertri.com kartra.com swipepages.net swipepages.media
  landingi.com landen.co pagewiz.net convertflowpages.com perspectivefunnel.com perspectivefunnel.co
  funnelcockpit.com onepage.website onepage.me onepages.com heyflow.site heyflow.app heyflow.id involve.me outgrow.us
  sendpulse.website sendpul.se simvoly.com brizy.site duda.co multiscreensite.com dudaone.com mobirisesite.com
  mozello.com mozellosite.com voog.com edicy.co zohosites.com zohosites.eu zohosites.in zoholandingpage.com
  zohocreatorportal.com zohobookings.com acuityscheduling.com youcanbook.me simplybook.me simplybook.it
  simplybook.pro checkfront.com rezdy.com

  my.site.com my.salesforce.com my.salesforce-sites.com my.salesforce-scrt.com lightning.force.com secure.force.com
  force.com salesforce-sites.com visualforce.com mktoweb.com sharepoint.com onmicrosoft.com dynamics.com
  crm.dynamics.com crm2.dynamics.com crm3.dynamics.com crm4.dynamics.com crm5.dynamics.com crm6.dynamics.com
  crm7.dynamics.com crm8.dynamics.com crm9.dynamics.com crm11.dynamics.com crm12.dynamics.com crm14.dynamics.com crm15.dynamics.com crm16.dynamics.com crm17.dynamics.com crm19.dynamics.com crm20.dynamics.com powerappsportals.com microsoftcrmportals.com azurewebsites.net atlassian.net
  jira.com statuspage.io slack.com zendesk.com freshdesk.com freshservice.com freshsales.io myfreshworks.com
  freshchat.com helpscoutdocs.com helpjuice.com uservoice.com kayako.com happyfox.com groovehq.com gorgias.com
  gorgias.help reamaze.com teamworkpm.net pipedrive.com odoo.com odoo.sh erpnext.com frappe.cloud bitrix24.com
  bitrix24.de bitrix24.eu bitrix24.fr bitrix24.site amocrm.com kommo.com app.netsuite.com successfactors.com
  successfactors.eu wd1.myworkdayjobs.com wd3.myworkdayjobs.com wd5.myworkdayjobs.com wd10.myworkdayjobs.com
  wd12.myworkdayjobs.com wd103.myworkdayjobs.com bamboohr.com jobs.personio.de jobs.personio.com recruitee.com
  teamtailor.com welcomekit.co breezy.hr applytojob.com icims.com taleo.net factorialhr.com sharefile.com
  sharefile.eu service-now.com readme.io gitbook.io readthedocs.io readthedocs-hosted.com mintlify.app mintlify.dev
  mendixcloud.com mxapps.io outsystemscloud.com outsystemsenterprise.com smapply.io submittable.com circle.so mn.co
  mightynetworks.com discourse.group discoursehosting.com forumactif.com xobor.de forumieren.com forumieren.de
  proboards.com freeforums.net vanillaforums.com invisionzone.com

  github.io gitlab.io bitbucket.io netlify.app vercel.app now.sh web.app firebaseapp.com appspot.com pages.dev
  workers.dev herokuapp.com onrender.com fly.dev railway.app up.railway.app deno.dev surge.sh glitch.me repl.co
  replit.app stackblitz.io codesandbox.io csb.app pythonanywhere.com lovable.app streamlit.app hf.space
  gradio.live azurestaticapps.net cloudfront.net amplifyapp.com elasticbeanstalk.com ngrok.io
  ngrok.app ngrok-free.app loca.lt trycloudflare.com zeabur.app koyeb.app
  acquia-sites.com wpvip.com plesk.page cpanel.site dyndns.org no-ip.org ddns.net myfritz.net synology.me selfhost.eu
  spdns.de goip.de hopto.org zapto.org dynv6.net duckdns.org

  smugmug.com zenfolio.com pixieset.com photoshelter.com myportfolio.com portfoliobox.net format.com pic-time.com
  shootproof.com jalbum.net crevado.com dunked.com
`;

/** Blogger gives its addresses out under the ending of each country. */
const BLOGSPOT = `
  ae al am at ba be bg bj ca cf ch ch cl co.at co.id co.il co.ke co.nz co.uk co.za com.ar com.au com.br com.by com.co
  com.cy com.ee com.eg com.es com.mt com.ng com.tr com.uy cv cz de dk fi fr gr hk hr hu ie in is it jp kr li lt lu md
  mk mr mx my nl no pe pt qa re ro rs ru se sg si sk sn td tw ug vn
`;

export const SITE_BUILDERS: ReadonlySet<string> = new Set([
  ...words(SUFFIXES),
  ...words(BLOGSPOT).map((ending) => `blogspot.${ending}`),
]);
