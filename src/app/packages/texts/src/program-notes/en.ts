/** What the programs say besides their rules. Only the service has these texts, so no card pays for them. */
export const en = {
  nothing: "There is nothing to add.",

  sections: {
    tiers: "What the tiers mean",
    measuring: "How the tier is measured",
    requirements: "What is behind the requirements",
    people: "Contacts and what they do",
    messages: "Messages and help",
    "partner-success": "Partner success",
    sales: "Sales benefits",
    marketing: "Marketing benefits",
    technical: "Technical benefits",
    package: "The program and its packages",
    provider: "The provider package",
    figures: "Tiers and figures",
    directory: "Solutions Directory, logo and badges",
    events: "Events",
    registering: "Registering a lead",
    paid: "What is paid, and how",
  },

  notes: {
    "four-tiers":
      "There are four tiers, Partner, Rising, Leading and Premier. Each builds on the one before and gives more access, support and visibility.",
    "tier-partner": "Partner: you have built an app that connects to HubSpot, and your growth in the ecosystem begins.",
    "tier-rising":
      "Rising: your app is gaining traction. More customers use it, and you work on how well it is integrated.",
    "tier-leading":
      "Leading: you are established in your category, joint customers get measurable value, and you work closely with HubSpot.",
    "tier-premier":
      "Premier: you have a major impact on customers and ecosystem, and you are deeply aligned with HubSpot in technology and go-to-market.",
    "three-areas":
      "Objective figures from three areas set the tier: customer value, influenced revenue, and quality, readiness and customer experience.",
    "area-customer-value":
      "Attributed MRR stands for customer value: whether your app is adopted and brings joint customers results.",
    "area-influenced-revenue":
      "Influenced revenue stands for what your team adds when HubSpot wins, keeps or expands customer accounts.",
    "area-quality":
      "This belongs to quality, readiness and customer experience: higher tiers have to meet more basic requirements.",
    "first-listing":
      "You join the program as Partner, and sign its agreement, when your first app is listed on the Marketplace.",
    "app-quality":
      "There is one tier for the company, not one an app. Each app's own listing, certification, rating and reviews still affect the customer experience and benefits such as co-marketing and sales enablement.",
    "account-conversion":
      "Was your app built in an old developer portal? Convert the account first to see tier and figures: it takes minutes, and nothing has to be rebuilt.",
    "tier-notice":
      "HubSpot sends an e-mail at every tier change. For Leading and Premier the Partner POC form is due within two weeks.",
    "tier-shown": "Your current tier and your progress are on the Development tab of your standard HubSpot account.",
    "monthly-report":
      "HubSpot works out the figures, so you need not. It shows them on the developer platform and mails them monthly to the contacts listed there.",

    "reviews-expected":
      "Recent, good reviews from customers who use the app count; both their number and their quality do.",
    "listing-kept": "Apps have to go on meeting the listing requirements to stay active on the Marketplace.",
    "certification-alone":
      "Certification alone opens no new go-to-market plays. It is a precondition for the top tier all the same.",
    "certification-gains":
      "Certification is a verified sign of quality: a badge and more visibility on the Marketplace, and more weight inside HubSpot.",
    "benefits-suspended":
      "HubSpot may suspend or remove the benefits of a partner out of good standing, and in some cases adjust or remove the tier. It decides at its own discretion.",

    "technical-contact-duties":
      "The technical/product contact receives product and API notices, handles technical escalations and coordinates updates. In high tiers HubSpot's solutions architects and product managers turn to this person for integration and roadmap.",
    "owner-duties":
      "The partnership owner is the main contact, joins the yearly joint business planning and talks about the roadmap, and keeps your own teams current on HubSpot's programs. The owner also makes sure that co-sell and co-service are supported, without having to run them daily.",
    "sales-contact":
      "A contact for sales and customer success is named too, the same person or another. HubSpot's reps route everything about joint deals to this contact.",
    "sponsor-duties":
      "The executive sponsor meets HubSpot at least twice a year, aligns leadership in planning talks, is a point of escalation and stands up for the partnership inside your company.",
    "form-resubmitted": "When one of these contacts changes, tell HubSpot promptly: submit the Partner POC form again.",
    "mapping-alternative":
      "Where Crossbeam is not available, HubSpot may approve another way to share the data, for a manual analysis of the overlap.",
    "newsletter-contacts":
      "Only contacts that are current on your listing page receive program messages. Whoever once unsubscribed has to send the newsletter form from the partner resource center.",
    "program-mails":
      "The contacts on the developer platform receive tier notices, program updates and reminders, product and API announcements and, in Leading and Premier, the onboarding steps.",
    "whom-to-ask":
      "Questions about the program go to technology-partners@hubspot.com, in Leading and Premier to your partner manager. For technical questions use the documentation and support tools of the developer platform.",

    "council-membership":
      "Tell your partner manager that you are interested. A committee weighs tier, strategic fit and the ability to represent key use cases; members meet all year and share a Slack group.",
    "manager-role":
      "Your partner manager plans with you, coordinates your benefits and puts you in touch with HubSpot's experts. The name is on the Development tab.",
    "planning-topics":
      "Four topics: the main figures, the health of the partnership, aligning roadmap and go-to-market, and a mutual action plan.",
    "champion-role":
      "A leader in product, go-to-market or sales works with your partner manager on your priorities, removes obstacles and brings you together with the right teams.",
    "baseline-forms":
      "Two forms: the one-page App & Integration guide for HubSpot's reps, and the POC directory form with your contacts for sales and customer success.",
    "mapping-set-up":
      "Crossbeam shows which customers, open opportunities and prospects both sides share. You maintain an account of your own there; your partner manager helps to set it up.",
    "nominations-premier":
      "Only Premier partners outside the core co-sell and co-service program nominate joint accounts, up to 15 a year, for ad-hoc help. Which day begins the year is not said; here it is January 1.",
    "nominations-leading":
      "Leading partners outside the core program submit no nominations; HubSpot may consider them for single strategic cases.",
    "visit-contents":
      "You host an informal event at HubSpot's office in Cambridge for its sales and customer success teams. The day must suit both sides.",
    "demo-account-use":
      "HubSpot's pre-sales teams show your integration in live demos. The program team shares the form for the credentials with eligible partners.",
    "marketplace-visits":
      "The Marketplace has more than 1 million visits a month. Calls to action on your page collect leads, which you export from the developer platform.",
    "ecosystem-figures": "The guide counts more than 2,000 apps on the Marketplace and 3 million active installs.",
    "accelerator-pairs":
      "It pairs a technology and a solutions partner for one co-marketing campaign. Even where the place is guaranteed, the accelerator's own admission criteria have to be met.",
    "sponsorship-packages":
      "Every tier, Partner too, may buy sponsorship packages of UNBOUND, Partner Day and GROW. Discounts begin with Rising, are limited and go to whoever comes first.",
    "sponsorship-early": "Premier has early access to the sponsorship packages.",
    "sponsorship-news":
      "For coming events and prices subscribe to the program newsletter and ask your partner manager.",
    "badge-rules":
      "Every tier, Partner too, may show its badge on its website, in e-mail signatures and in marketing material; on the Marketplace Partner has none. The badge must not be altered, nor parts taken out of it.",
    "recommendation-factors":
      "Recommendations on the Marketplace follow reviews, install rates and how well an app fits the visitor. Higher tiers often do better there.",
    "co-marketing-kinds":
      "It may be content under both brands, a joint event, an offer in the affiliate program or an editorial piece. There is only so much of it.",
    "revenue-submission":
      "Submit it by form on the developer platform: a deal that you helped to close, or a new account that you referred. There you also follow what each adds to your tier.",
    "beta-through-manager":
      "In Premier the partner manager shows early which functions suit your integration and recommends how to take part.",
    "beta-selection":
      "HubSpot favors quality, responsiveness and the will to innovate together. Taking part can influence your status in the program.",
    "documentation-for-all": "Every tier has access to documentation, HubSpot Academy and code examples.",
    "consulting-topics":
      "In one-to-one sessions solutions architects help with onboarding, major launches and the architecture of your integration. Ask your partner manager.",
    catalyst:
      "The Catalyst Partner Program is an accelerator of 6 months, by invitation only. HubSpot nominates internally; there is no application.",

    "program-scope":
      "The program is for customer-centric agencies, service providers and resellers who sell HubSpot to clients or use it for them.",
    "two-packages":
      "There are two packages: provider, to try a partnership at low cost, and partner, to go deeper and become an expert.",
    "package-price": "What the partner package costs depends on your needs and your size.",
    membership:
      "Since July 15, 2026 joining or staying takes a paid yearly membership, and there is no provider package any more.",
    "certification-course":
      "The Solutions Partner Certification is a course of 11 lessons on four stages: market, sell, deliver, grow.",
    "partner-benefits":
      "The FAQ names two assigned account managers, sales and software training, partner events and white-label content. Since February 2024 one Partner Development Manager takes the place of the two.",
    countries: "Service providers in 116 countries have taken part in the program, says the FAQ.",
    "tier-perks":
      "The more you sell, the more a tier gives: free INBOUND tickets, better visibility, more lead registration capacity.",
    "lead-sharing":
      "HubSpot may share leads with you, by internal referral or through the directory. There is no formal program, and nothing is guaranteed.",
    "provider-application":
      "To become a provider: apply, buy a HubSpot product (Starter or higher) unless you have one, and register a first lead, which activates the status.",
    "provider-service":
      "To keep the status: refer or resell at least one product a quarter, use a subscription of your own, and give joint customers first-class service.",
    "provider-resources": "Some resources are for solutions partners only, and closed to providers.",
    "provider-advertising":
      "Providers may advertise on their website, in social media and in sales talks, and show the provider badge on their website.",
    "provider-help":
      "Help with selling: partnerteam@hubspot.com and the provider resource center. Help with your own subscription: your Customer Success Manager, or customersuccessteam@hubspot.com.",
    "provider-onboarding":
      "Providers cannot waive the onboarding that some products require, but may be the main contact for it. The partner package lets you waive it.",
    "app-use":
      "An app is used when somebody works on the strategy or reaches the audience with it: publishes content, sets up a monitoring stream, edits a smart list.",
    "dashboard-apps": "The info icon on HubSpot's partner dashboard shows the apps that count.",
    "dashboard-day":
      "HubSpot's dashboard is updated once a day. If a client is missing more than 24 hours after the first activity, contact your Channel Account Manager, since February 2024 your Partner Development Manager.",
    "figures-rhythm":
      "Sold MRR is updated monthly, activity and managed MRR daily. New customers appear daily, but their MRR only with the next monthly report; tiers follow in the middle of the month.",
    "tier-icon": "Tiered partners are more visible in the Solutions Directory, and their listing carries a tier icon.",
    "inbound-certification":
      "A listing in the Solutions Directory needs a valid Inbound Certification; it does not need a partnership.",
    "directory-review-badge":
      "A review badge of the directory on your website encourages customers to review you and leads prospects to your listing.",
    "promotion-guidelines":
      "For logo and trademarks see HubSpot's promotional guidelines for partners, or ask partners@hubspot.com.",
    "partner-days":
      "Every year there are Partner Days in Cambridge, Dublin, Singapore and Sydney for Platinum, Diamond and Elite, and sessions for partners at INBOUND in Boston.",
    "user-groups":
      "HubSpot User Groups meet in person each quarter. Partners often sponsor them, and every user may come.",

    "lead-claim": "Registering a lead claims an account to which you want to refer or sell HubSpot at some point.",
    "lead-marks":
      "A registration marks the account as yours and keeps HubSpot's sales team from approaching it. It sets off no marketing e-mail.",
    "lead-on-request": "HubSpot gets in touch with the lead only when you ask it to.",
    "lead-early":
      "Register as soon as you know of a lead, best before the first talk. HubSpot's website collects leads too, and may give this one to a rep.",
    "lead-by-form":
      "There are no payment links for each partner yet. Meanwhile a form can register leads automatically.",
    "lead-where":
      "Leads are registered in your own HubSpot account or in the partner tools. Your account manager at HubSpot helps.",
    "lead-paid": "If a registered lead buys, commission is paid even if you took no part in the purchase.",
    "servicing-allowed": "You may go on working with a lead that is HubSpot's customer already, and serve it.",
    "lead-before-joining":
      "Leads without proper registration that bought before you joined pay nothing. Others can still be registered; if that fails, write to partnerteam@hubspot.com.",
    "same-commission": "The commission is the same whether you only referred the client or sold actively.",
    "payout-papers":
      "Commission is paid each quarter once bank and tax papers are in the Documents Center of your HubSpot account.",
    "statement-address":
      "For a commission statement or questions write to VARcommissions@hubspot.com, says the German FAQ; the English one names a form.",
  },
};
export type ProgramNotes = typeof en;
export type NoteId = keyof ProgramNotes["notes"];
export type NoteSection = keyof ProgramNotes["sections"];
