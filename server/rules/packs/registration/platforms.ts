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
