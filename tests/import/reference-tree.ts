/**
 * What the reference document holds, counted by hand and by the importer: every entity, its kind,
 * place and order, its missions and supervisors, as `treeText` writes them. Names are facts.
 */
export const REFERENCE_TREE = `
cabinet: Cabinet du Président [9] H
  equipe: Secrétariat des Élus [7]
  equipe: Collaborateurs de groupes d’Élus [5]
direction-generale: Direction générale des services [10] H
  mission: Mission e-Meuse santé H
  fonction: Secrétariat de direction [10]
  direction: Direction de la communication [10] H
  pole: Pôle transformation de l’action publique et ressources [10] H
    mission: Mission innovation, évaluation et citoyenneté [15] H
    service: Service achats et services [3] H
      secteur: Secteur services [7] T
      secteur: Secteur achats [6] T
      secteur: Secteur protocole - évènements [4] T
    direction: Direction finances et affaires juridiques [11] H
      service: Service du budget et de l’exécution budgétaire H
        secteur: Secteur programmation budgétaire, SIGF et projets [12] T
        secteur: Secteur exécution budgétaire [4] T
      service: Service prospection financière [5] H
      service: Service des affaires juridiques et assemblées H
        secteur: Secteur commande publique et appui juridique [8]
        secteur: Secteur Assemblées et appui institutionnel [6] T
    direction: Direction ressources humaines [6] H
      fonction: Système d’informations des ressources humaines H^
      service: Service carrière, paie et budget [7] H
        secteur: Secteur paie, budget et retraite T
        secteur: Secteur gestion statutaire T
      service: Service emploi et compétences [12] H
      service: Service qualité de vie au travail [10] H
    direction: Direction systèmes d’information [6] H
      fonction: Sécurité informatique
      service: Service études, développements et géomatique [7] H
      service: Service infrastructures informatiques [5] H
        secteur: Secteur systèmes et usages [9] T
        secteur: Secteur réseaux téléphonie et matériel [9] T
        secteur: Secteur maintenance informatique des collèges [10] T
    direction: Direction patrimoine immobilier [4] H
      service: Service administration immobilière [4] H^
        secteur: Secteur préparation et exécution budgétaire [5] T
      service: Service pilotage immobilier [7] H
        secteur: Secteur exploitation immobilière [6] T
        secteur: Secteur régie immobilière [6] T
        secteur: Secteur maitrise d’ouvrage immobilière [5]
  pole: Pôle développement territorial et attractivité [7] H
    direction: Direction routes et aménagement [5] H
      fonction: Adjoint au directeur
      fonction: Système d’informations géographiques routier
      service: Service commande publique et budget [5] H
        secteur: Secteur budget
        secteur: Secteur commande publique T
      service: Service aménagement foncier [6] H
      service: Service exploitation de la route [5] H
      service: Service entretien et travaux [6] H
      service: Service parc départemental [5] H
        secteur: Secteur atelier T
        secteur: Secteur magasin T
        secteur: Secteur exploitation T
      service: Service ADA Bar-le-Duc [4] H T
        centre: CE Bar-le-Duc [6] P
        centre: CE Chaumont sur Aire P
        centre: CE Ligny P
        centre: CE Revigny P
      service: Service ADA Commercy H T
        centre: CE Void P
        centre: CE Gondrecourt P
        centre: CE Saint Mihiel P
        centre: CE Vigneulles P
      service: Service ADA Verdun H T
        centre: CE Clermont P
        centre: CE Étain P
        centre: CE Spincourt P
        centre: CE Verdun P
        centre: Point d’appui Fresnes
      service: Service ADA Stenay H T
        centre: CE Damvillers P
        centre: CE Montmédy P
        centre: CE Stenay P
        centre: CE Varennes P
        centre: Point d’appui Gercourt
    direction: Direction transition écologique [7] H
      cellule: Cellule gestion administrative & financière [4] H^
      service: Service préservation de l’eau [4] H
      service: Service environnement et agriculture [11] H
    direction: Direction attractivité et développement des territoires [10] H
      service: Service territoires sport jeunesse et santé H
        secteur: Secteur Jeunesse et sport [5]
        secteur: Secteur Appui aux Territoires et tourisme [7]
        secteur: Secteur Santé et accès aux soins [6]
      service: Service Europe transfrontalier et ingénierie de financement [5] H
    direction: Direction emploi, mobilité, habitat, logement [7] H
      mission: Mission Mobilité [4]
      service: Service Emploi et Insertion [4+20] H
      service: Service habitat / logement [8] H
      service: Service Accompagnement RSA [8] H
  pole: Pôle Vie familiale et sociale [5] H
    service: Service budget et fonctions supports des solidarités [9] H
      fonction: Système d’information sociale
      fonction: Archivage intermédiaire des Solidarités
      secteur: Secteur budget et comptabilité [7] T
    service: Service établissements et services sociaux et médico-sociaux [11] H
      secteur: Secteur tarification des ESSMS [6] T
    direction: Direction prévention et accompagnement [4] H
      service: Service départemental de promotion de la santé… [4] H
        secteur: Secteur Sud Ouest (Bar le Duc, Ligny,… H
        secteur: Secteur Sud Est (Commercy, Saint-Mihiel, Vaucouleurs) H
        secteur: Secteur Nord (Verdun, Etain, Stenay) H
      service: Service social départemental [4] H
        secteur: Secteur aides et accompagnements [2] T
      service: Service Social Territorial Bar-le-Duc – Revigny [4] H
      service: Service Social Territorial Étain H
      service: Service Social Territorial Ligny-en-Barrois H
      service: Service Social Territorial Stenay H
      service: Service Social Territorial Commercy – Vaucouleurs H
      service: Service Social Territorial Thierville H
      service: Service Social Territorial Saint-Mihiel H
      service: Service Social Territorial Verdun Couten H
    direction: Direction autonomie [9] H
      mission: Mission transverse [5] H^
      service: Service parcours de vie [2+12] H
      service: Service accès aux droits [8] H
    direction: Direction enfance famille [5] H
      mission: Mission enfance famille [5] H^
      secteur: Secteur psychologue [5] H^
      service: Service pilotage des dispositifs d’aide sociale à… [3] H
      service: Service territorial Aide sociale à l’enfance sud [3] H
      service: Service territorial Aide sociale à l’enfance nord H
      service: Service évaluations spécifiques en protection de l’enfance H
        secteur: Secteur CRIP – cellule de recueil des… [4] T
        secteur: Secteur filiation-adoption [2] T
      service: Service aide sociale à l’enfance spécialisée [3] H
      service: Service évaluation et mise à l’abri MNA [4] H
    direction: Direction éducation et culture [4] H
      service: Service collèges [5] H
      service: Service culture et lecture publique [10] H
        secteur: Secteur ressources et diffusion [6] T
      service: Service archives départementales [4] H
        secteur: Secteur collecte et traitement des archives publiques [7] T
        secteur: Secteur accueil du public et fonds spécifiques [6] T
        secteur: Secteur valorisation et conservation [6] T
      service: Service conservation et valorisation du patrimoine et… [5] H
        site: Musée Raymond Poincaré H^
        site: Musée de la bière H
`.trimStart();
