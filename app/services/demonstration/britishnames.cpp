// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/demonstration/communities.h"

// Names as they are spread in England, the most frequent first; an underscore stands for a space within a name.
namespace optoutdesk {

const CommunityNames &englishNames()
{
    static const CommunityNames names{
        .families =
            u"Smith Jones Taylor Brown Williams Wilson Johnson Davies Robinson Wright Thompson Evans Walker White Roberts Green Hall "
            u"Wood Jackson Clarke Harris Clark Turner Hill Cooper Ward Moore Morris King Watson Baker Harrison Morgan Allen James "
            u"Scott Phillips Martin Lewis Edwards Davis Parker Bennett Lee Shaw Cook Richardson Carter Collins Marshall Bailey Gray "
            u"Price Mitchell Bell Cox Adams Wilkinson Simpson Foster Webb Russell Mills Barnes Palmer Chapman Knight Rogers Powell "
            u"Hunt Holmes Stevens Matthews Butler Barker Ellis Lloyd Pearson Fisher Harvey Mason Jenkins Rose Dixon Andrews Day "
            u"Hughes Elliott Fox Lawrence Reynolds Wells Ford Cole Saunders Gibson Perry Hart Burton Newman Payne West Bishop "
            u"Hawkins Booth Lane Dean Spencer Carr Hudson Walsh Nicholson Page Harper Bates Armstrong Gardner Fletcher Freeman "
            u"Francis Hopkins Bird Chambers Atkinson Cunningham Porter May Berry Lowe Watts Peters Griffiths Holland Sutton Cooke "
            u"Woods Coleman Fuller Curtis Austin Parsons Barrett Parry Stone Long Jennings Read Hayes Burgess French Rowe Cross "
            u"Bradley Mann Townsend Pope Marsh Field Reid Baldwin Hobbs Osborne Nash Rhodes Norris Hardy Potter Bull Wade Frost "
            u"Goodwin Peacock Short Todd Warner Steele Blake Gregory Yates Dawson Sharp Bond Thorpe Walton Norton Archer Bentley "
            u"Hancock Bishop Preston Briggs Haynes Barton Hewitt Banks Savage Crawford Vaughan Hooper Buckley Stanley Wheeler Clayton "
            u"Kirby Heath Whitehead Howe Sanders Dyer Farmer Hutchinson Abbott Leach Bright Naylor Rowley Tucker Conway Skinner Nixon",
        .women =
            {u"Mary Margaret Dorothy Joan Jean Doris Kathleen Barbara Sheila Joyce Audrey Betty Patricia Irene Edna Hilda Vera "
             u"Marjorie Phyllis Beryl Eileen Brenda Elsie Muriel Ivy Gladys Winifred Erica Sylvia Pamela Daphne Nora Freda Olive "
             u"Peggy Rita Maureen Stella Norma Mavis",
             u"Susan Margaret Christine Patricia Linda Carol Jean Ann Jacqueline Janet Pauline Barbara Sandra Pamela Maureen "
             u"Valerie Gillian Judith Lesley Elizabeth Hilary Marilyn Sheila Rosemary Angela Heather Lynn Wendy Diane Janice "
             u"Geraldine Frances Jennifer Yvonne Brenda Denise Kathryn Eileen Marion Hazel",
             u"Sarah Tracey Julie Karen Nicola Claire Joanne Lisa Michelle Deborah Helen Sharon Alison Amanda Emma Rachel "
             u"Samantha Louise Dawn Donna Paula Andrea Jane Catherine Kerry Rebecca Victoria Kelly Vanessa Natalie Zoe Melanie "
             u"Jacqueline Anna Tina Heidi Lorraine Beverley Caroline Fiona",
             u"Laura Gemma Rebecca Sophie Lauren Charlotte Jessica Emma Hannah Amy Katie Stephanie Danielle Natasha Bethany "
             u"Chloe Georgina Emily Megan Jade Abigail Kirsty Rachel Lucy Alice Leanne Holly Stacey Hayley Eleanor Zoe Shannon "
             u"Paige Kayleigh Olivia Francesca Jodie Ellie Rosie Harriet",
             u"Olivia Amelia Isla Ava Emily Grace Lily Ella Poppy Freya Evie Charlotte Florence Willow Sophie Isabella Ivy Daisy "
             u"Elsie Rosie Matilda Ruby Evelyn Sienna Harper Phoebe Millie Alice Maisie Erin Aria Eliza Robyn Harriet Esme "
             u"Imogen Violet Penelope Maya Scarlett"},
        .men =
            {u"John William George James Ronald Robert Kenneth Thomas Frederick Dennis Albert Leslie Arthur Charles Stanley Eric "
             u"Raymond Harold Derek Frank Ernest Norman Sidney Walter Gordon Bernard Roy Edward Peter Alfred Jack Reginald Cyril "
             u"Herbert Donald Douglas Geoffrey Leonard Victor Maurice",
             u"David John Peter Michael Alan Robert Stephen Brian Anthony Graham Keith Christopher Roger Philip Barry Colin "
             u"Richard Paul Geoffrey Terence Malcolm Trevor Clive Raymond Ian Martin Roy Kevin Nigel Andrew Kenneth Derek William "
             u"Patrick Leslie Dennis Howard Stuart Melvyn Neil",
             u"Paul David Andrew Stephen Mark Darren Lee Jason Simon Richard Gary Michael Matthew Robert Craig Ian Neil Stuart "
             u"Christopher Jonathan Wayne Adrian Nicholas Timothy Carl Adam Daniel James Dean Gavin Jamie Justin Barry Kevin "
             u"Russell Scott Nathan Martin Shaun Duncan",
             u"James Daniel Thomas Matthew Christopher Joshua Ryan Adam Luke Jack Samuel Benjamin Joseph Liam Jordan Connor Alexander "
             u"Callum Lewis George Nathan Harry Michael Aaron Kieran Bradley Oliver Jake Ashley Charlie Robert Reece Dominic "
             u"Elliot Max Tom Craig Stephen Louis Edward",
             u"Oliver George Noah Arthur Harry Leo Jack Charlie Oscar Jacob Henry Thomas Freddie Alfie Theo William Theodore Archie "
             u"Joshua Alexander James Isaac Edward Lucas Tommy Finley Max Logan Ethan Teddy Mason Harrison Hunter Samuel "
             u"Sebastian Elijah Toby Reuben Jude Rory"},
        .familyBeginnings =
            u"Ash Black Brad Brom Burn Cald Carl Clif Cran Crow Dal Darn Dun East Elms Farn Fen Green Had Hals Hamp Harl Hart "
            u"Hazel Hep Hol Hors Hux Kim Kirk Lang Lin Lock Long Mel Middle Mil Nor Oak Old Pem Pick Rad Rams Rock Rush "
            u"Sel Shel South Stan Staple Stock Sud Thorn Til Tor Under Wake Wal Ware West Whit Wick Wins Wood Wyn",
        .familyEndings =
            u"ton ley field ford well wood worth by ham den bury bridge combe shaw land house man stead more hurst ridge wick",
    };
    return names;
}

const CommunityNames &welshNames()
{
    static const CommunityNames names{
        .families =
            u"Jones Davies Williams Evans Thomas Roberts Lewis Hughes Morgan Griffiths Edwards Owen James Price Morris Phillips "
            u"Rees Llewellyn Bowen Parry Pritchard Vaughan Powell Jenkins Howells Gwynne Prosser Ap_Rhys Beynon Probert",
        .women =
            {u"Siân Carys Bronwen Gwen Megan Rhiannon Cerys Eluned Angharad Nia Ffion Lowri Catrin Mair Elin Heledd Gwenllian "
             u"Eirlys Myfanwy Delyth"},
        .men =
            {u"Dafydd Gareth Rhys Huw Owain Ieuan Gwilym Emrys Geraint Iwan Aled Dylan Evan Ifan Gethin Macsen Siôn Tomos Idris Elwyn"},
    };
    return names;
}

const CommunityNames &irishNames()
{
    static const CommunityNames names{
        .families =
            u"Murphy Kelly O'Brien Byrne Ryan O'Connor Walsh O'Sullivan Doyle McCarthy Gallagher Doherty Kennedy Lynch Murray "
            u"Quinn O'Neill McLoughlin O'Reilly Dunne Brennan Burke Collins Daly Nolan Fitzgerald Kavanagh O'Donnell "
            u"Ó_Súilleabháin Ní_Dhomhnaill Mac_Giolla_Phádraig O’Shea Regan Healy Keane D'Arcy",
        .women =
            {u"Siobhán Aoife Niamh Ciara Sinéad Gráinne Caitlín Róisín Orla Maeve Bridget Deirdre Saoirse Clodagh Eimear Máire Nuala "
             u"Kathleen Fionnuala Mary"},
        .men =
            {u"Patrick Seán Conor Ciarán Declan Brendan Liam Eoin Pádraig Cormac Niall Dermot Fergal Oisín Rory Michael Donal Colm "
             u"Tadhg Shane"},
    };
    return names;
}

const CommunityNames &scottishNames()
{
    static const CommunityNames names{
        .families =
            u"Campbell Stewart MacDonald Robertson Thomson Anderson Murray Reid Ross Paterson Henderson Hamilton Graham Kerr "
            u"McKenzie MacLeod Ferguson Cameron Grant Duncan Fraser McIntosh Sinclair Sutherland Gordon Munro McLean Buchanan "
            u"Wallace Drummond",
        .women =
            {u"Fiona Morag Eilidh Isla Kirsty Ailsa Catriona Heather Shona Mairi Rhona Lorna Elspeth Aileen Iona Mhairi Una Jean "
             u"Sheena Skye"},
        .men =
            {u"Alasdair Hamish Callum Ewan Duncan Angus Gregor Fraser Ross Malcolm Rory Lachlan Murdo Iain Finlay Craig Stuart Blair "
             u"Kenneth Gavin"},
    };
    return names;
}

}
