import type { ProgramNotes } from "./en.ts";

export const fr: ProgramNotes = {
  nothing: "Il n’y a rien à ajouter.",

  sections: {
    tiers: "Ce que signifient les niveaux",
    measuring: "Comment le niveau est mesuré",
    requirements: "Ce que recouvrent les exigences",
    people: "Les contacts et leurs missions",
    messages: "Messages et aide",
    "partner-success": "Réussite partenaire",
    sales: "Avantages commerciaux",
    marketing: "Avantages marketing",
    technical: "Avantages techniques",
    package: "Le programme et ses formules",
    provider: "La formule fournisseur",
    figures: "Niveaux et chiffres",
    directory: "Annuaire des solutions, logo et badges",
    events: "Événements",
    registering: "Enregistrer un lead",
    paid: "Ce qui est payé, et comment",
  },

  notes: {
    "four-tiers":
      "Il existe quatre niveaux : Partenaire, Rising, Leading et Premier. Chacun s’appuie sur le précédent et donne davantage d’accès, d’assistance et de visibilité.",
    "tier-partner":
      "Partenaire : vous avez créé une application qui se connecte à HubSpot, et votre croissance dans l’écosystème commence.",
    "tier-rising":
      "Rising : votre application gagne du terrain. Davantage de clients l’utilisent et vous améliorez la qualité de l’intégration.",
    "tier-leading":
      "Leading : vous êtes établi dans votre catégorie, les clients communs en tirent une valeur mesurable et vous collaborez étroitement avec HubSpot.",
    "tier-premier":
      "Premier : votre impact sur les clients et l’écosystème est majeur, et vous êtes profondément aligné avec HubSpot sur la technique et la mise sur le marché.",
    "three-areas":
      "Des indicateurs objectifs dans trois domaines déterminent le niveau : la valeur client, le chiffre d’affaires influencé, ainsi que la qualité, la préparation et l’expérience client.",
    "area-customer-value":
      "Le MRR lié mesure la valeur client : si votre application est adoptée et apporte des résultats aux clients communs.",
    "area-influenced-revenue":
      "Le chiffre d’affaires influencé mesure ce que votre équipe apporte quand HubSpot gagne, fidélise ou développe des comptes clients.",
    "area-quality":
      "Cela relève de la qualité, de la préparation et de l’expérience client : les niveaux supérieurs doivent remplir davantage d’exigences de base.",
    "first-listing":
      "Vous rejoignez le programme comme Partenaire, et signez son accord, quand votre première application est listée sur la marketplace.",
    "app-quality":
      "L’entreprise a un seul niveau, et non un par application. Le listing, la certification, l’évaluation et les avis de chaque application comptent tout de même pour l’expérience client et pour des avantages comme le marketing conjoint et l’aide à la vente.",
    "account-conversion":
      "Votre application a été créée dans un ancien portail de développeur ? Convertissez d’abord le compte pour voir niveau et indicateurs : cela prend quelques minutes et rien n’est à reconstruire.",
    "tier-notice":
      "HubSpot envoie un e-mail à chaque changement de niveau. Pour Leading et Premier, le formulaire de point de contact partenaire est attendu sous deux semaines.",
    "tier-shown":
      "Votre niveau actuel et votre progression figurent dans l’onglet Développeur de votre compte HubSpot standard.",
    "monthly-report":
      "HubSpot calcule les indicateurs, vous n’avez pas à le faire. Ils figurent sur la plateforme pour les développeurs et sont envoyés chaque mois par e-mail aux contacts qui y sont listés.",

    "reviews-expected":
      "Ce sont les avis récents et bons des clients qui utilisent l’application qui comptent, par leur nombre et par leur qualité.",
    "listing-kept":
      "Les applications doivent continuer à remplir les exigences de listing pour rester actives sur la marketplace.",
    "certification-alone":
      "La certification seule n’ouvre pas de nouvelles stratégies de mise sur le marché. Elle reste une condition du niveau le plus élevé.",
    "certification-gains":
      "La certification est un gage de qualité vérifié : un badge et davantage de visibilité sur la marketplace, et plus de poids auprès de HubSpot.",
    "benefits-suspended":
      "HubSpot peut suspendre ou supprimer les avantages d’un partenaire qui n’est pas en conformité et, dans certains cas, ajuster ou retirer le niveau. La décision lui appartient.",

    "technical-contact-duties":
      "Le référent technique et produit reçoit les annonces sur le produit et l’API, traite les incidents techniques et coordonne les mises à jour. Aux niveaux élevés, les architectes de solutions et responsables produit de HubSpot s’adressent à lui pour l’intégration et la feuille de route.",
    "owner-duties":
      "Le responsable des partenariats est le contact principal, participe à la planification annuelle conjointe et aux échanges sur la feuille de route, et tient vos équipes informées des programmes de HubSpot. Il veille aussi à ce que la vente et le service conjoints soient soutenus, sans devoir les gérer au quotidien.",
    "sales-contact":
      "Un point de contact pour les ventes et l’accompagnement client est aussi désigné, la même personne ou une autre. Les représentants HubSpot lui transmettent tout ce qui concerne les transactions communes.",
    "sponsor-duties":
      "Le sponsor exécutif rencontre HubSpot au moins deux fois par an, aligne la direction lors des échanges de planification, sert de recours hiérarchique et défend le partenariat dans votre entreprise.",
    "form-resubmitted":
      "Quand l’un de ces contacts change, prévenez HubSpot rapidement : soumettez de nouveau le formulaire de point de contact partenaire.",
    "mapping-alternative":
      "Si Crossbeam n’est pas disponible, HubSpot peut approuver un autre partage de données, pour une analyse manuelle des chevauchements.",
    "newsletter-contacts":
      "Seuls les contacts à jour sur votre page de listing reçoivent les messages du programme. Après un ancien désabonnement, il faut envoyer le formulaire de la newsletter depuis le centre de ressources pour les partenaires.",
    "program-mails":
      "Les contacts de la plateforme pour les développeurs reçoivent les notifications de niveau, les mises à jour et rappels du programme, les annonces sur le produit et l’API et, pour Leading et Premier, les étapes d’onboarding.",
    "whom-to-ask":
      "Les questions sur le programme vont à technology-partners@hubspot.com, pour Leading et Premier à votre responsable partenaires. Pour la technique, consultez la documentation et les outils d’assistance de la plateforme pour les développeurs.",

    "council-membership":
      "Faites part de votre intérêt à votre responsable partenaires. Un comité examine le niveau, l’adéquation stratégique et votre capacité à représenter des cas d’utilisation clés ; les membres se réunissent toute l’année et partagent un groupe Slack.",
    "manager-role":
      "Votre responsable partenaires planifie avec vous, coordonne vos avantages et vous met en relation avec les experts de HubSpot. Son nom figure dans l’onglet Développeur.",
    "planning-topics":
      "Quatre sujets : les indicateurs clés, la santé du partenariat, l’alignement de la feuille de route et de la mise sur le marché, un plan d’action mutuel.",
    "champion-role":
      "Un responsable du produit, de la mise sur le marché ou des ventes fait avancer vos priorités avec votre responsable partenaires, lève les obstacles et vous met en relation avec les bonnes équipes.",
    "baseline-forms":
      "Deux formulaires : le guide d’application et d’intégration, sur une page, pour les représentants HubSpot, et le formulaire d’annuaire des points de contact avec vos interlocuteurs pour les ventes et l’accompagnement client.",
    "mapping-set-up":
      "Crossbeam montre quels clients, opportunités ouvertes et prospects les deux parties ont en commun. Vous y gérez votre propre compte ; votre responsable partenaires aide à la mise en place.",
    "nominations-premier":
      "Seuls les partenaires Premier hors du programme principal de vente et de service conjoints nomment des comptes communs, jusqu’à 15 par an, pour une aide ponctuelle. Le début de l’année n’est pas précisé ; ici, c’est le 1er janvier.",
    "nominations-leading":
      "Les partenaires Leading hors du programme principal ne soumettent pas de nominations ; ils peuvent être considérés pour des cas stratégiques isolés.",
    "visit-contents":
      "Vous organisez dans les bureaux de HubSpot à Cambridge un événement informel pour les équipes commerciales et d’accompagnement client. La date doit convenir aux deux parties.",
    "demo-account-use":
      "Les équipes de pré-vente de HubSpot présentent votre intégration lors de démonstrations en direct. L’équipe du programme partage le formulaire pour les identifiants avec les partenaires éligibles.",
    "marketplace-visits":
      "La marketplace reçoit plus d’un million de visites par mois. Les call-to-action de votre page recueillent des leads, que vous exportez depuis la plateforme pour les développeurs.",
    "ecosystem-figures":
      "Le guide compte plus de 2 000 applications sur la marketplace et 3 millions d’installations actives.",
    "accelerator-pairs":
      "Il associe un partenaire technologique et un partenaire solutions pour une campagne de marketing conjoint. Même quand la place est garantie, les conditions d’admission propres au programme s’appliquent.",
    "sponsorship-packages":
      "Tous les niveaux, Partenaire compris, peuvent acheter des forfaits de sponsoring pour UNBOUND, Partner Day et GROW. Les remises commencent à Rising, sont limitées et vont aux premiers arrivés.",
    "sponsorship-early": "Premier a un accès anticipé aux forfaits de sponsoring.",
    "sponsorship-news":
      "Pour les événements à venir et leurs tarifs, abonnez-vous à la newsletter du programme et interrogez votre responsable partenaires.",
    "badge-rules":
      "Tous les niveaux, Partenaire compris, peuvent afficher leur badge sur leur site web, dans les signatures d’e-mail et les supports marketing ; sur la marketplace, Partenaire n’en a pas. Le badge ne doit être ni modifié ni découpé.",
    "recommendation-factors":
      "Les recommandations de la marketplace suivent les avis, les taux d’installation et l’adéquation avec le visiteur. Les niveaux supérieurs y obtiennent souvent de meilleurs résultats.",
    "co-marketing-kinds":
      "Il peut s’agir de contenu sous les deux marques, d’un événement commun, d’une offre du programme d’affiliation ou d’un article. La disponibilité est limitée.",
    "revenue-submission":
      "Soumettez-le par formulaire sur la plateforme pour les développeurs : une transaction que vous avez aidé à conclure, ou un nouveau compte que vous avez recommandé. Vous y suivez aussi sa contribution à votre niveau.",
    "beta-through-manager":
      "Pour Premier, le responsable partenaires montre tôt quelles fonctionnalités conviennent à votre intégration et recommande comment participer.",
    "beta-selection":
      "HubSpot privilégie la qualité, la réactivité et la volonté d’innover ensemble. Participer peut influencer votre statut dans le programme.",
    "documentation-for-all":
      "Tous les niveaux ont accès à la documentation, à HubSpot Academy et à des exemples de code.",
    "consulting-topics":
      "Lors de sessions individuelles, les architectes de solutions aident pour l’onboarding, les lancements majeurs et l’architecture de votre intégration. Adressez-vous à votre responsable partenaires.",
    catalyst:
      "Le Catalyst Partner Program est un accélérateur de 6 mois, sur invitation uniquement. HubSpot nomme en interne ; il n’y a pas de candidature.",

    "program-scope":
      "Le programme s’adresse aux agences, prestataires de services et revendeurs centrés sur le client, qui vendent HubSpot à leurs clients ou l’utilisent pour eux.",
    "two-packages":
      "Il existe deux formules : fournisseur, pour essayer un partenariat à moindre coût, et partenaire, pour aller plus loin et devenir expert.",
    "package-price": "Le prix de la formule partenaire dépend de vos besoins et de votre taille.",
    membership:
      "Depuis le 15 juillet 2026, une adhésion annuelle payante est nécessaire pour rejoindre le programme ou y rester, et la formule fournisseur n’existe plus.",
    "certification-course":
      "La certification Partenaire solutions est un cours de 11 leçons sur quatre étapes : commercialiser, vendre, livrer, grandir.",
    "partner-benefits":
      "La FAQ cite deux responsables de compte attribués, des formations à la vente et au logiciel, des événements pour les partenaires et du contenu en marque blanche. Depuis février 2024, un responsable Développement partenaires les remplace tous deux.",
    countries: "Des prestataires de services de 116 pays ont participé au programme, selon la FAQ.",
    "tier-perks":
      "Plus vous vendez, plus un niveau donne : billets INBOUND gratuits, meilleure visibilité, plus de capacité d’enregistrement des leads.",
    "lead-sharing":
      "HubSpot peut partager des leads avec vous, par recommandation interne ou par l’annuaire. Il n’existe pas de programme formel et rien n’est garanti.",
    "provider-application":
      "Pour devenir fournisseur : postuler, acheter un produit HubSpot (Starter ou supérieur) si vous n’en avez pas, et enregistrer un premier lead, qui active le statut.",
    "provider-service":
      "Pour garder le statut : recommander ou revendre au moins un produit par trimestre, utiliser votre propre abonnement et offrir aux clients communs un service de premier ordre.",
    "provider-resources": "Certaines ressources sont réservées aux partenaires solutions et fermées aux fournisseurs.",
    "provider-advertising":
      "Les fournisseurs peuvent faire leur publicité sur leur site web, les réseaux sociaux et dans leurs entretiens de vente, et afficher le badge fournisseur sur leur site.",
    "provider-help":
      "Aide à la vente : partnerteam@hubspot.com et le centre de ressources des fournisseurs. Aide pour votre propre abonnement : votre Customer Success Manager, ou customersuccessteam@hubspot.com.",
    "provider-onboarding":
      "Les fournisseurs ne peuvent pas exempter de l’onboarding obligatoire de certains produits, mais peuvent en être le contact principal. La formule partenaire le permet.",
    "app-use":
      "Une application est utilisée quand quelqu’un s’en sert pour la stratégie ou pour toucher l’audience : publier du contenu, créer un flux de monitoring, modifier une liste intelligente.",
    "dashboard-apps":
      "L’icône d’information du tableau de bord partenaire de HubSpot montre les applications qui comptent.",
    "dashboard-day":
      "Le tableau de bord de HubSpot est mis à jour une fois par jour. Si un client manque plus de 24 heures après la première activité, contactez votre responsable Partenaires, depuis février 2024 votre responsable Développement partenaires.",
    "figures-rhythm":
      "Le MRR-vente est mis à jour chaque mois, l’activité et le MRR-gestion chaque jour. Les nouveaux clients apparaissent chaque jour, mais leur MRR seulement avec le rapport mensuel suivant ; les niveaux suivent au milieu du mois.",
    "tier-icon":
      "Les partenaires avec niveau sont plus visibles dans l’annuaire des solutions, et leur listing porte une icône de niveau.",
    "inbound-certification":
      "Un listing dans l’annuaire des solutions demande une certification Inbound valide ; il ne demande pas de partenariat.",
    "directory-review-badge":
      "Un badge d’avis de l’annuaire sur votre site web encourage les clients à vous évaluer et conduit les prospects à votre listing.",
    "promotion-guidelines":
      "Pour le logo et les marques, voyez les directives promotionnelles de HubSpot pour les partenaires, ou écrivez à partners@hubspot.com.",
    "partner-days":
      "Chaque année ont lieu des Partner Days à Cambridge, Dublin, Singapour et Sydney pour Platinum, Diamond et Elite, et des sessions pour les partenaires à INBOUND, à Boston.",
    "user-groups":
      "Les groupes d’utilisateurs HubSpot se réunissent en personne chaque trimestre. Des partenaires les sponsorisent souvent, et tous les utilisateurs peuvent venir.",

    "lead-claim":
      "Enregistrer un lead, c’est réserver un compte auquel vous voulez recommander ou vendre HubSpot un jour.",
    "lead-marks":
      "Un enregistrement marque le compte comme le vôtre et empêche l’équipe commerciale de HubSpot de l’approcher. Il ne déclenche aucun e-mail marketing.",
    "lead-on-request": "HubSpot ne contacte le lead que si vous le demandez.",
    "lead-early":
      "Enregistrez un lead dès que vous le connaissez, au mieux avant le premier entretien. Le site de HubSpot recueille aussi des leads et peut confier celui-ci à un représentant.",
    "lead-by-form":
      "Il n’existe pas encore de liens de paiement par partenaire. En attendant, un formulaire peut enregistrer des leads automatiquement.",
    "lead-where":
      "Les leads s’enregistrent dans votre compte HubSpot ou dans les outils pour partenaires. Votre responsable chez HubSpot vous aide.",
    "lead-paid": "Si un lead enregistré achète, la commission est versée même si vous n’avez pas participé à l’achat.",
    "servicing-allowed":
      "Vous pouvez continuer à travailler avec un lead qui est déjà client HubSpot, et lui fournir vos services.",
    "lead-before-joining":
      "Les leads sans enregistrement correct qui ont acheté avant votre adhésion ne rapportent rien. Les autres peuvent encore être enregistrés ; si cela échoue, écrivez à partnerteam@hubspot.com.",
    "same-commission": "La commission est la même, que vous ayez seulement recommandé le client ou vendu activement.",
    "payout-papers":
      "La commission est versée chaque trimestre dès que les documents bancaires et fiscaux se trouvent dans le centre de documents de votre compte HubSpot.",
    "statement-address":
      "Pour un relevé de commissions ou des questions, écrivez à VARcommissions@hubspot.com, selon la FAQ allemande ; l’anglaise indique un formulaire.",
  },
};
