import { mutation } from './documents.mjs';

export const suggestionRules = '{ policy { suggestions { classes { id } reviewers scale leastFen mostFen } } }';
export const suggestion = 'query ($id: ID!) { suggestion(id: $id) { state result { reached reachable percent } sheets { by { name } } } }';
export const blindSuggestions = 'query ($after: String) { blindSuggestions(first: 100, after: $after) { edges { node { id title text criteria { id } scale others { criterion score } } } pageInfo { hasNextPage endCursor } } }';
export const raiseSuggestion = mutation('raiseSuggestion', 'RaiseSuggestionInput', '... on Suggestion { id state }');
export const scoreSuggestion = mutation('scoreSuggestion', 'ScoreSuggestionInput', '... on BlindSuggestion { state mine { scores { criterion score } } }');
export const openFund = mutation('openFund', 'OpenFundInput', '... on Fund { id balanceFen }');
export const funds = '{ funds { id fen grantedFen balanceFen } }';
export const grantAward = mutation('grantAward', 'GrantAwardInput', '... on Award { id fen state }');
export const claimAward = mutation('claimAward', 'ClaimAwardInput', '... on AwardClaim { payoutCode }');
export const payAward = mutation('payAward', 'PayAwardInput', '... on Award { state fen payee { name } }');
